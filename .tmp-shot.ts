import { writeFileSync } from 'node:fs';
import { withReader, settledReport } from './tools/reader-run.ts';
import { pointOfText } from './tools/browser/point-of-text.ts';
const [target, scheme, page, ...texts] = process.argv.slice(2) as any[];
await withReader({ target, page }, async ({ browser, desk, tab }) => {
  await browser.colorScheme(scheme);
  const r = await settledReport(desk);
  console.log(r.mentions.length, r.article);
  for (const [i,t] of texts.entries()) {
    const p = await pointOfText(tab, t); console.log(t, p);
    if(!p) continue;
    await tab.move(p.x, p.y); await new Promise(r=>setTimeout(r,900));
    writeFileSync(`/tmp/shot-${target}-${scheme}-${i}.png`, await tab.screenshot());
    await tab.press('Escape'); await tab.move(5,5); await new Promise(r=>setTimeout(r,500));
  }
});
