// npm run eval -- --readings: is a place meant, or who acts in its name? Judged on the gold's own spans, whatever
// the pack knows of them.

import type { KnowledgeBase } from '../../lib/kb/knowledge-base.ts';
import { isMetonym } from '../../lib/linker/readings.ts';
import { readGold, type GoldMention } from './sets.ts';

type Reading = 'literal' | 'metonym';

/** Sets whose golds say how a place is used. geowebnews: its simple toponyms that are one or the other. */
const READING_SETS: readonly (readonly [
  set: string,
  readingOf: (mention: GoldMention) => Reading | undefined,
])[] = [
  ['geowebnews', ({ toponym }) => BY_TOPONYM.get(toponym ?? '')],
  ['metonymy-relocar', ({ reading }) => BY_READING.get(reading ?? '')],
];

/** "Seoul officials" and mixed uses fit either reading and are not judged. */
const BY_TOPONYM: ReadonlyMap<string, Reading> = new Map([
  ['Literal', 'literal'],
  ['Literal_Modifier', 'literal'],
  ['Metonymic', 'metonym'],
]);
const BY_READING: ReadonlyMap<string, Reading> = new Map([
  ['lit', 'literal'],
  ['met', 'metonym'],
]);

/** Lines of a table: each set, all of it and by half, with how many spans are read rightly. */
export function readingsReport(kb: KnowledgeBase): string[] {
  const lines = READING_SETS.flatMap(([set, readingOf]) => {
    const judged = readGold(set).flatMap((record, number) =>
      record.mentions.flatMap((mention) => {
        const expected = readingOf(mention);
        if (expected === undefined) return [];
        const metonym = isMetonym(record.text, mention.start, mention.end, isCity(mention.text, kb));
        return [{ half: number % 2, expected, right: metonym === (expected === 'metonym') }];
      }),
    );
    const row = (name: string, part: typeof judged) => {
      const right = part.filter((each) => each.right).length;
      return `| ${set} | ${name} | ${part.length} | ${((100 * right) / part.length).toFixed(1)} |`;
    };
    return [
      row('all', judged),
      row(
        'even',
        judged.filter(({ half }) => half === 0),
      ),
      row(
        'odd',
        judged.filter(({ half }) => half === 1),
      ),
      row(
        'literal',
        judged.filter(({ expected }) => expected === 'literal'),
      ),
      row(
        'metonymic',
        judged.filter(({ expected }) => expected === 'metonym'),
      ),
    ];
  });
  return ['| set | part | names | right |', '|---|---|---|---|', ...lines];
}

/** A country's possessive is read otherwise than a city's; a name nobody knows is taken for a city. */
function isCity(name: string, kb: KnowledgeBase): boolean {
  const best = kb.names.lookUp(name)[0]?.candidates[0];
  return best === undefined || kb.kindOf(best.entity) !== 'country';
}
