import { readFileSync } from 'node:fs';
import { isMetonym } from './lib/linker/readings.ts';
for (const [set,half] of [['geowebnews',0],['geowebnews',1],['metonymy-relocar',0],['metonymy-relocar',1]] as const){
 let c={tp:0,fp:0,fn:0,tn:0}; const ex:string[]=[]; let i=0;
 for(const l of readFileSync(`/work/shared/eval/${set}/dev.jsonl`,'utf8').split('\n').filter(Boolean)){ const d=JSON.parse(l); if(i++%2!==half) continue;
  for(const m of d.mentions){ const g=set==='geowebnews'?(m.toponym==='Metonymic'?'met':m.toponym==='Literal'?'lit':''):m.reading; if(g!=='met'&&g!=='lit') continue;
   const p=isMetonym(d.text,m.start,m.end,false); if(p&&g==='met')c.tp++; else if(p){c.fp++; if(half===0)ex.push('FP '+d.text.slice(Math.max(0,m.start-40),m.start)+'['+m.text+']'+d.text.slice(m.end,m.end+40))} else if(g==='met'){c.fn++; if(half===0)ex.push('FN '+d.text.slice(Math.max(0,m.start-40),m.start)+'['+m.text+']'+d.text.slice(m.end,m.end+40))} else c.tn++; }}
 console.log(set,half,c,'accuracy',((c.tp+c.tn)/(c.tp+c.fp+c.fn+c.tn)).toFixed(3)); if(process.argv[2]===set) console.log(ex.slice(0,50).map(x=>x.replace(/\n/g,'/')).join('\n'));
}
