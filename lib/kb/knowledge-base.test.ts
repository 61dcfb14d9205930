import { beforeAll, describe, expect, it } from 'vitest';
import { compileRecords, smallKnowledge, smallRecords } from '../../tests/fixtures/small-kb.ts';
import { firstDayOf } from '../time/partial-date.ts';
import { holdersOn } from '../linker/roles.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { DetailsReader } from './pack/details.ts';

let kb: KnowledgeBase;
let details: DetailsReader;
beforeAll(async () => {
  ({ kb, details } = await smallKnowledge());
});
const at = (id: string) => kb.indexOf(id)!;

describe('the hot part', () => {
  it('finds every record by its id, and nothing else', () => {
    for (const { id } of smallRecords()) expect(kb.idOf(at(id))).toBe(id);
    expect(kb.indexOf('nobody')).toBeUndefined();
    expect(kb.indexOf('')).toBeUndefined();
  });

  it('holds heads as the records say', () => {
    const head = kb.headOf(at('kim-jong-un'));
    expect(head).toMatchObject({
      type: 'person',
      kind: 'politician',
      name: 'Kim Jong-un',
      korean: '김정은',
      prominence: 5,
    });
    expect(head.country).toBe(at('north-korea'));
    expect(head.firstDay).toBe(firstDayOf('1984-01-08'));
    expect(head.lastDay).toBe(Infinity);
    expect(kb.externalIdsOf(at('kim-jong-un'))).toEqual({ wikidata: 'Q56226', wikipedia: 'Kim_Jong_Un' });
    expect(kb.standsFor(at('kremlin'))).toBe(at('russia'));
  });

  it('knows ties in both directions', () => {
    expect(kb.relationBetween(at('kim-yo-jong'), at('kim-jong-un'))).toBe('family');
    expect(kb.relationBetween(at('kim-jong-un'), at('kim-yo-jong'))).toBe('family');
    expect(kb.relationBetween(at('kim-jong-un'), at('atlanta'))).toBeUndefined();
    expect(
      [...kb.relationsOf(at('president-of-russia'))].map(({ entity }) => kb.idOf(entity)).sort(),
    ).toEqual(['dmitry-medvedev', 'russia', 'vladimir-putin']);
  });

  it.each([
    ['2008-05-06', 'vladimir-putin'],
    ['2008-05-07', 'dmitry-medvedev'],
    ['2012-05-06', 'dmitry-medvedev'],
    ['2012-05-07', 'vladimir-putin'],
    ['2026-01-01', 'vladimir-putin'],
    ['1999-12-31', undefined],
  ])('president of Russia on %s', (date, person) => {
    const [term] = holdersOn(at('president-of-russia'), firstDayOf(date), kb);
    expect(term && kb.idOf(term.person)).toBe(person);
  });

  it('keeps "last confirmed" apart from "ended", and roles in bodies apart from offices', () => {
    expect(kb.termsOf(at('han-dong-hoon'))).toMatchObject([{ endKnown: false }]);
    expect(kb.termsOf(at('yoon-suk-yeol'))).toMatchObject([{ endKnown: true }]);
    expect(kb.termsOf(at('elon-musk'))).toMatchObject([{ as: 'chief executive', office: at('tesla-inc') }]);
  });
});

describe('the cold part', () => {
  it('gives the details of every entity', async () => {
    for (const { id, is } of smallRecords()) expect((await details.detailsOf(at(id))).description).toBe(is);
    expect(await details.flags()).toEqual({ kr: '<svg/>' });
  });
  it('gives the pictures back, and none of a pack without them', async () => {
    expect(await details.pictures()).toEqual({ shapes: {}, logos: {} });
    const ring = [0, 0, 9, 0, 0, 9];
    const shape = { west: 1, north: 2, perLongitude: 3, perLatitude: 4, width: 9, height: 9, rings: [ring] };
    const pictures = { shapes: { kr: shape }, logos: { tesla: { colour: 'ff0000', path: 'M0 0h1v1z' } } };
    const other = await smallKnowledge({ pictures });
    expect(await other.details.pictures()).toEqual(pictures);
    expect(await other.details.flags()).toEqual({ kr: '<svg/>' });
  });
  it('rejects an index outside the pack', () =>
    expect(details.detailsOf(kb.size + 1000)).rejects.toThrow('no block'));
});

describe('compiling', () => {
  it('gives the same bytes in any order of records', async () => {
    const [a, b] = await Promise.all([
      compileRecords(smallRecords()),
      compileRecords(smallRecords().reverse()),
    ]);
    expect(Buffer.compare(a.file, b.file)).toBe(0);
  });
  it('reports references that nothing answers', async () => {
    const { dangling } = await compileRecords(smallRecords());
    expect(new Set(dangling.map(({ reference }) => reference))).toEqual(new Set(['GB']));
  });
});
