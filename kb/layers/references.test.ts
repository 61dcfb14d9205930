import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeCountries } from './countries.ts';
import { makeLayers } from './index.ts';

const REFERENCE = join(import.meta.dirname, '../../../shared/reference');
const isHere = existsSync(join(REFERENCE, 'qid-index.tsv.gz'));
if (!isHere)
  process.stdout.write('kb/layers: the shared references are not here, their checks are skipped\n');

/** Ids whose label in the reference is an older or longer spelling; read one by one. */
const SPELT_OTHERWISE: ReadonlySet<string> = new Set(
  (
    'punjab-india shenyang mecca rostov-on-don guatemala-city djibouti-city sevastopol samarkand hama gaza-city latakia ' +
    'daraa luxembourg-city kuwait-city bengali-language greek-language slovenian-language bdv-banco-de-venezuela'
  ).split(' '),
);

describe.skipIf(!isHere)('against the references', () => {
  it('every Wikidata id is known, with an agreeing label', () => {
    const labels = new Map(
      gunzipSync(readFileSync(join(REFERENCE, 'qid-index.tsv.gz')))
        .toString('utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t'))
        .map(([id = '', names = '']) => [id, names.split(' | ').map((name) => plain(name))] as const),
    );
    const wrong = makeLayers().filter((draft) => {
      if (draft.wikidata === undefined || SPELT_OTHERWISE.has(draft.id)) return false;
      const names = [
        draft.name,
        draft.wikipedia,
        ...(draft.aka ?? []),
        ...(draft.acronym ?? []),
        ...(draft.short ?? []),
      ];
      const own = new Set(
        [...names, ...(draft.former ?? []).map(({ name }) => name)].map((name) => plain(name ?? '')),
      );
      return !(labels.get(draft.wikidata) ?? []).some((label) => own.has(label));
    });
    expect(wrong.map(({ id, wikidata }) => `${id} ${wikidata ?? ''}`)).toEqual([]);
  }, 60_000);

  it('people words of countries agree with the factbook', () => {
    interface Entry {
      readonly short: string | null;
      readonly nationality: { readonly adjective?: string } | null;
    }
    const file = gunzipSync(readFileSync(join(REFERENCE, 'factbook-government-2026.json.gz'))).toString(
      'utf8',
    );
    const byName = new Map(
      makeCountries().flatMap((draft) =>
        [draft.name, ...(draft.aka ?? [])].map((name) => [name, draft] as const),
      ),
    );
    const wrong: string[] = [];
    for (const { short, nationality } of JSON.parse(file) as Entry[]) {
      const draft = byName.get(short ?? '');
      const adjectives = (nationality?.adjective ?? '')
        .split(/,| or /u)
        .map((word) => word.replace(/\(.*\)/u, '').trim());
      if (draft === undefined || SPELT_OTHERWISE_DEMONYM.has(draft.code ?? '')) continue;
      if (adjectives[0] && !adjectives.some((word) => draft.demonym?.includes(word)))
        wrong.push(`${draft.name}: ${adjectives[0]}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Where the factbook has a form that news does not use, none, or that of both Koreas. */
const SPELT_OTHERWISE_DEMONYM: ReadonlySet<string> = new Set(
  'KR KP NZ CI SZ MO TW CC CX WF DM GG JE PM TC MP AW CW SG GI LI LU SR KI EH FK NF HK VG VI SX MF BL PN SH TK NC'.split(
    ' ',
  ),
);

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^)]*\)|^the\s/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
