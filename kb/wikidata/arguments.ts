import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
  /** Files, or `-` for the standard input. */
  readonly inputs: readonly string[];
  readonly out: string;
  readonly work: string;
  readonly idsFile?: string;
  readonly minSitelinks?: number;
  readonly offices: boolean;
  /** Day of the dump, ISO. */
  readonly asOf?: string;
  /** Stop after the first stage: `out` is NDJSON. Or begin with the second: the inputs are NDJSON. */
  readonly stage: 'both' | 'drafts' | 'pack';
  readonly skipBad: boolean;
  /** Forget what an earlier run left in the work folder. */
  readonly fresh: boolean;
  readonly keepWork: boolean;
  /** Lines between two checkpoints. */
  readonly checkpointEvery: number;
  readonly id: string;
  readonly title: string;
}

export const USAGE = `usage: npm run kb:wikidata -- --in DUMP[.gz|.bz2]|- [--in …] --out NAME.pack

  --in FILE              dump lines, NDJSON, EntityData or wbgetentities JSON; plain, gzip, bzip2; - is stdin
  --out FILE             the pack; with --drafts: NDJSON, and - is stdout
  --ids FILE             only these ids: Q numbers separated by anything
  --min-sitelinks N      only items with so many sitelinks (with --ids: or these ids)
  --offices              also offices that a selected person held
  --as-of YYYY-MM-DD     day of the dump; without it each item counts from its last edit
  --drafts               stop after the first stage: for one shard of many
  --from-drafts          the inputs are such drafts: compile them into one pack
  --skip-bad             count lines that cannot be read instead of stopping at the first
  --work FOLDER          where an interrupted run goes on from (default: OUT.work)
  --fresh                forget an interrupted run
  --keep-work            leave the work folder behind
  --checkpoint-every N   lines between checkpoints (default 100000)
  --id ID, --title TEXT  what the pack calls itself (default: wikidata, Wikidata)
`;

/** Wrong arguments: the message says which. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the command line. Throws UsageError. */
export function readOptions(args: readonly string[]): Options {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        in: { type: 'string', multiple: true },
        out: { type: 'string' },
        ids: { type: 'string' },
        'min-sitelinks': { type: 'string' },
        offices: { type: 'boolean', default: false },
        'as-of': { type: 'string' },
        drafts: { type: 'boolean', default: false },
        'from-drafts': { type: 'boolean', default: false },
        'skip-bad': { type: 'boolean', default: false },
        work: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        'keep-work': { type: 'boolean', default: false },
        'checkpoint-every': { type: 'string', default: '100000' },
        id: { type: 'string', default: 'wikidata' },
        title: { type: 'string', default: 'Wikidata' },
      },
    }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const inputs = values.in ?? [];
  if (inputs.length === 0) throw new UsageError('--in is missing');
  if (values.out === undefined) throw new UsageError('--out is missing');
  if (values.drafts && values['from-drafts'])
    throw new UsageError('--drafts and --from-drafts exclude each other');
  const isPiped = values.out === '-';
  if (isPiped && !values.drafts) throw new UsageError('only --drafts can go to standard output');
  const asOf = values['as-of'];
  if (asOf !== undefined && Number.isNaN(Date.parse(`${asOf}T00:00:00Z`)))
    throw new UsageError(`--as-of ${asOf} is no day`);
  const minSitelinks = values['min-sitelinks'];
  return {
    inputs,
    out: values.out,
    work: values.work ?? (isPiped ? join(tmpdir(), `kb-wikidata-${process.pid}`) : `${values.out}.work`),
    ...(values.ids === undefined ? {} : { idsFile: values.ids }),
    ...(minSitelinks === undefined ? {} : { minSitelinks: wholeNumber('--min-sitelinks', minSitelinks) }),
    offices: values.offices,
    ...(asOf === undefined ? {} : { asOf }),
    stage: values.drafts ? 'drafts' : values['from-drafts'] ? 'pack' : 'both',
    skipBad: values['skip-bad'],
    fresh: values.fresh,
    keepWork: values['keep-work'],
    checkpointEvery: wholeNumber('--checkpoint-every', values['checkpoint-every']),
    id: values.id,
    title: values.title,
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new UsageError(`${name} ${text} is no number`);
  return Number(text);
}
