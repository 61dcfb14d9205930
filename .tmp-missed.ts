import { openPack } from './tools/knowledge.ts';
import { SETS, readGold } from './tools/eval/sets.ts';
import { kbKeys, predict } from './tools/eval/predict.ts';
const {kb}=openPack(); const keys=kbKeys(kb);
const norm=(s:string)=>decodeURIComponent(s.replace(/%(?![0-9A-Fa-f]{2})/g,'%25')).replace(/ /g,'_').replace(/^./,c=>c.toUpperCase());
const sets=process.argv[2]!.split(',');
const out=new Map<string,number>();
for(const set of SETS.filter(s=>sets.includes(s.name))) for(const r of readGold(set.name)){
  let res:any,off:any; const {prediction}=predict(r,set,kb,'sure',undefined,(a,b)=>{res=a;off=b});
  const [es,ee]=r.evalSpan??[0,r.text.length];
  for(const g of r.mentions as any[]){ if(g.kind!=='named'||g.optional||g.parent!==undefined||g.start<es||g.end>ee) continue;
    const k=[g.wikidata&&'q:'+g.wikidata,g.wikipedia&&'w:'+norm(g.wikipedia),g.geonames&&'g:'+g.geonames].filter(Boolean);
    if(!k.some((x:string)=>keys.has(x))) continue;
    if(prediction.mentions.some((m:any)=>m.start<g.end&&g.start<m.end)) continue;
    const likely=res.mentions.find((m:any)=>m.start+off[m.block]<g.end&&g.start<m.end+off[m.block]);
    const rej=res.rejected.find((m:any)=>m.start+off[m.block]<g.end&&g.start<m.end+off[m.block]);
    const s=`${g.text} [${g.wikipedia??g.label??g.wikidata}] ${likely?'LIKELY '+likely.entity+' '+likely.why.slice(0,4).map((c:any)=>c.cue+c.weight.toFixed(1)).join(','):rej?'REJ '+rej.best+' '+rej.reason:'NOT IN INDEX'} …${r.text.slice(Math.max(0,g.start-30),g.end+20).replace(/\n/g,'/')}`;
    out.set(s,(out.get(s)??0)+1);
  }}
for(const [s,n] of [...out].sort((a,b)=>b[1]-a[1]).slice(0,+(process.argv[3]??60))) console.log(n,s);
console.log([...out.values()].reduce((a,b)=>a+b,0));
