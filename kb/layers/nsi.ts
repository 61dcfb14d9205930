// Reads name-suggestion-index: Wikidata items (label, one-line description) and what its map presets add.

import { packageJson } from './packages.ts';

/** One organisation as name-suggestion-index knows it. */
export interface NsiItem {
  readonly wikidata: string;
  readonly label: string;
  readonly description: string;
  /** Preset paths without the tree: `amenity/bank`, `shop/clothes`. */
  readonly categories: readonly string[];
  /** Two-letter codes of the countries in which it is mapped. */
  readonly countries: readonly string[];
  /** Mapped only in parts of countries. */
  readonly isRegional: boolean;
  /** Mapped all over the world, or in four countries and more. */
  readonly isGlobal: boolean;
  readonly shortNames: readonly string[];
  readonly korean: string | undefined;
  /** The day it was dissolved, if it was. */
  readonly dissolved: string | undefined;
}

/** All items that have a label and a description, by ascending Wikidata number. */
export function nsiItems(): NsiItem[] {
  const file = packageJson<{ wikidata: Record<string, WikidataItem> }>(
    NSI,
    'dist',
    'wikidata',
    'wikidata.json',
  );
  const presets = presetsByWikidata();
  return Object.entries(file.wikidata)
    .filter(([, item]) => item.label !== undefined && item.description !== undefined)
    .map(([wikidata, item]) => toItem(wikidata, item, presets.get(wikidata) ?? []))
    .sort((a, b) => Number(a.wikidata.slice(1)) - Number(b.wikidata.slice(1)));
}

const NSI = 'name-suggestion-index';

interface WikidataItem {
  readonly label?: string;
  readonly description?: string;
}

interface Preset {
  readonly id: string;
  readonly locationSet: { readonly include?: readonly unknown[] };
  readonly tags: Readonly<Record<string, string>>;
  readonly category: string;
  readonly dissolved: string | undefined;
}

const WIKIDATA_TAGS = ['brand:wikidata', 'operator:wikidata', 'network:wikidata', 'subject:wikidata'];

function presetsByWikidata(): Map<string, Preset[]> {
  const file = packageJson<{ nsi: Record<string, { items: Preset[] }> }>(NSI, 'dist', 'json', 'nsi.json');
  const ends = packageJson<{ dissolved: Record<string, { date: string }[]> }>(
    NSI,
    'dist',
    'wikidata',
    'dissolved.json',
  );
  const presets = new Map<string, Preset[]>();
  for (const [path, { items }] of Object.entries(file.nsi)) {
    const category = path.split('/').slice(1).join('/');
    for (const item of items) {
      const dissolved = ends.dissolved[item.id]?.[0]?.date.slice(0, 10);
      for (const id of new Set(WIKIDATA_TAGS.map((tag) => item.tags[tag]))) {
        if (id === undefined) continue;
        const known = presets.get(id) ?? [];
        known.push({ ...item, category, dissolved });
        presets.set(id, known);
      }
    }
  }
  return presets;
}

/** In so many countries an organisation is international. */
const MANY_COUNTRIES = 4;

const SHORT_TAGS = ['brand:short', 'operator:short', 'network:short', 'short_name'];
const KOREAN_TAGS = ['brand:ko', 'operator:ko', 'network:ko', 'name:ko'];

function toItem(wikidata: string, item: WikidataItem, presets: readonly Preset[]): NsiItem {
  const places = presets.flatMap(({ locationSet }) =>
    (locationSet.include ?? []).map((place) => (typeof place === 'string' ? place : 'point')),
  );
  const countries = unique(
    places.filter((place) => /^[a-z]{2}(?:-|$)/u.test(place)).map((place) => codeOf(place)),
  );
  return {
    wikidata,
    label: item.label ?? '',
    description: item.description ?? '',
    categories: unique(presets.map(({ category }) => category)),
    countries,
    isRegional: places.length > 0 && places.every((place) => place === 'point' || /-/u.test(place)),
    isGlobal: places.includes('001') || countries.length >= MANY_COUNTRIES,
    shortNames: unique(presets.flatMap(({ tags }) => SHORT_TAGS.map((tag) => tags[tag] ?? ''))).filter(
      Boolean,
    ),
    korean: presets
      .flatMap(({ tags }) => KOREAN_TAGS.map((tag) => tags[tag] ?? ''))
      .find((name) => /[가-힣]/u.test(name)),
    dissolved: presets.find(({ dissolved }) => dissolved !== undefined)?.dissolved,
  };
}

/** `fx` is metropolitan France, `gb-eng` lies in GB, `us-ny.geojson` in US. */
function codeOf(place: string): string {
  const code = place.slice(0, 2).toUpperCase();
  return code === 'FX' ? 'FR' : code;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
