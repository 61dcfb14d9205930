// Logos of organisations from simple-icons, for the few whose icon is free of terms of its own.

import { readFileSync } from 'node:fs';
import type { RecordDraft } from '../../lib/kb/record.ts';
import type { Logo } from '../../lib/kb/types.ts';
import { packageFile, packageJson } from '../layers/packages.ts';
import { pathExtent } from './path-extent.ts';

/** Logos by record id, of organisations whose name is exactly the title of one icon. */
export function makeLogos(records: Iterable<RecordDraft>): Record<string, Logo> {
  const icons = new Map(freeIcons().map((icon) => [icon.title, icon]));
  const bearers = new Map<string, RecordDraft[]>();
  for (const record of records) {
    if (record.type !== 'organisation' || !icons.has(record.name) || NAMESAKES.has(record.id)) continue;
    bearers.set(record.name, [...(bearers.get(record.name) ?? []), record]);
  }
  const logos: [string, Logo][] = [];
  for (const [title, [record, ...others]] of bearers) {
    const icon = icons.get(title);
    // Of two bearers of a name the icon tells not which.
    if (record === undefined || others.length > 0 || icon === undefined) continue;
    const path = LOGO_KINDS.has(record.kind ?? '') ? pathOf(icon.slug) : '';
    if (path !== '' && path.length <= LONGEST_PATH && isCompact(path))
      logos.push([record.id, { colour: icon.hex, path }]);
  }
  return Object.fromEntries(logos.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A coat of arms drawn in more characters is a smudge at the size of a flag. */
const LONGEST_PATH = 3000;

/** Times as wide as high: a badge like IKEA. */
const WIDEST_LOGO = 2.7;

/** A longer word cannot be read at the size of a flag: then the flag says more. */
function isCompact(path: string): boolean {
  const { width, height } = pathExtent(path);
  return Math.max(width, height) <= WIDEST_LOGO * Math.min(width, height);
}

interface Icon {
  readonly title: string;
  readonly slug: string;
  readonly hex: string;
  readonly source: string;
  readonly guidelines?: string;
  readonly license?: { readonly type: string };
}

/** simple-icons is CC0; an icon with guidelines or a licence of its own has terms that we do not go into. */
function freeIcons(): Icon[] {
  return packageJson<Icon[]>('simple-icons', 'data', 'simple-icons.json').filter(
    ({ guidelines, license }) =>
      guidelines === undefined && (license === undefined || license.type === 'CC0-1.0'),
  );
}

/** The one path of an icon. Throws when it has another form. */
function pathOf(slug: string): string {
  const svg = readFileSync(packageFile('simple-icons', 'icons', `${slug}.svg`), 'utf8');
  const [path, ...others] = [...svg.matchAll(/ d="([^"]+)"/gu)].map(([, data = '']) => data);
  if (path === undefined || others.length > 0) throw new Error(`icon ${slug} is not one path`);
  return path;
}

/** Kinds that have a logo which is theirs; a party's or a state's is not for us to show. */
const LOGO_KINDS: ReadonlySet<string> = new Set(
  'company airline bank broadcaster newspaper magazine news-agency media agency organisation university club league charity think-tank'.split(
    ' ',
  ),
);

/** Records whose icon, by its source, is that of somebody else: a mail service, a library of code. */
const NAMESAKES: ReadonlySet<string> = new Set(['proton-holdings', 'axios-website']);
