// npm run lookup: what the pack knows of a name, as of a date. The formats are a contract, told in README.md.

import type { KnowledgeBase } from '../lib/kb/knowledge-base.ts';
import type { DetailsReader } from '../lib/kb/pack/details.ts';
import type { EntityDetails, EntityIndex, Fact } from '../lib/kb/types.ts';
import { holdersOn, roleLineOn } from '../lib/linker/roles.ts';
import { dayNumber, firstDayOf, isoDay } from '../lib/time/partial-date.ts';
import { parseCommand, runCommand, UsageError } from './arguments.ts';
import { openPack } from './knowledge.ts';

const USAGE = `usage: npm run --silent lookup -- [--date YYYY-MM-DD] [--lang en|ko] [--json] NAME
       npm run --silent lookup -- --ids`;

await runCommand(USAGE, async () => {
  const { date, language, json, given, operands } = parseCommand(process.argv.slice(2), {
    ids: { type: 'boolean' },
  });
  const { kb, details } = openPack();
  if (given['ids']) {
    process.stdout.write(`${externalIds(kb).join('\n')}\n`);
    return;
  }
  const name = operands.join(' ').trim();
  if (!name) throw new UsageError('a name is wanted');
  const now = new Date();
  const day = date
    ? firstDayOf(date)
    : dayNumber(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate());
  const found = await Promise.all(
    bearersOf(name, kb).map((entity) => entryOf(entity, day, language, kb, details)),
  );
  if (json) process.stdout.write(`${JSON.stringify(found)}\n`);
  else if (found.length === 0) process.stdout.write(`nothing bears the name ${name}\n`);
  else for (const entry of found) process.stdout.write(`${asText(entry)}\n`);
});

/** Entities that bear a name, or have it as their id, best first. */
function bearersOf(name: string, kb: KnowledgeBase): EntityIndex[] {
  const best = new Map<EntityIndex, number>();
  const byId = kb.indexOf(name);
  if (byId !== undefined) best.set(byId, 2);
  for (const { candidates } of kb.names.lookUp(name))
    for (const { entity, prior } of candidates) best.set(entity, Math.max(prior, best.get(entity) ?? 0));
  return [...best].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([entity]) => entity);
}

async function entryOf(
  entity: EntityIndex,
  day: number,
  language: 'en' | 'ko',
  kb: KnowledgeBase,
  reader: DetailsReader,
) {
  const details = await reader.detailsOf(entity);
  const nameOf = (of: EntityIndex) => (language === 'ko' ? kb.koreanNameOf(of) : undefined) ?? kb.nameOf(of);
  const role = details.type === 'person' ? roleLineOn(entity, day, kb) : undefined;
  const holder = details.type === 'office' ? holdersOn(entity, day, kb).at(-1) : undefined;
  const holderIds = holder && kb.externalIdsOf(holder.person);
  return {
    entity: details.id,
    name: nameOn(details, day, nameOf(entity)),
    type: details.type,
    description: details.description,
    ...(role ? { role } : {}),
    ...(holder && holderIds
      ? {
          holder: {
            entity: kb.idOf(holder.person),
            name: nameOf(holder.person),
            ...(holderIds.wikipedia ? { wikipedia: holderIds.wikipedia } : {}),
          },
        }
      : {}),
    facts: [
      ...termFacts(entity, details, kb, nameOf),
      ...details.facts.map((fact) => factOf(fact, details, nameOf)),
    ],
    ...details.ids,
  };
}

/** The name in use on the day: a former one where the record says until when. */
function nameOn(details: EntityDetails, day: number, present: string): string {
  const former = details.former?.find(
    ({ from, to }) => (!from || firstDayOf(from) <= day) && to !== undefined && day < firstDayOf(to),
  );
  return former?.name ?? present;
}

function termFacts(
  entity: EntityIndex,
  details: EntityDetails,
  kb: KnowledgeBase,
  nameOf: (of: EntityIndex) => string,
) {
  const source = details.sources.join(', ');
  const terms =
    details.type === 'office' ? kb.holdersOf(entity) : kb.termsOf(entity).filter((term) => !term.as);
  return terms.map((term) => ({
    property: details.type === 'office' ? 'holder' : 'held',
    value: nameOf(details.type === 'office' ? term.person : term.office),
    ...(Number.isFinite(term.firstDay) ? { from: isoDay(term.firstDay) } : {}),
    ...(Number.isFinite(term.endDay) ? { to: `${isoDay(term.endDay)}${term.endKnown ? '' : '~'}` } : {}),
    source,
  }));
}

function factOf(fact: Fact, details: EntityDetails, nameOf: (of: EntityIndex) => string) {
  return {
    property: fact.property,
    value: fact.entity === undefined ? (fact.text ?? '') : nameOf(fact.entity),
    ...(fact.from ? { from: fact.from } : {}),
    ...(fact.to ? { to: fact.to } : {}),
    ...(fact.as ? { as: fact.as } : {}),
    source: (fact.sources ?? details.sources).join(', '),
  };
}

function asText(entry: Awaited<ReturnType<typeof entryOf>>): string {
  const ids = [
    entry.wikidata,
    entry.wikipedia && `w:${entry.wikipedia}`,
    entry.geonames && `g:${entry.geonames}`,
  ];
  return [
    `${entry.name}  [${entry.type}]  ${ids.filter(Boolean).join('  ')}`,
    `  ${entry.role ? `${entry.role}. ` : ''}${entry.description}`,
    ...(entry.holder ? [`  held by ${entry.holder.name}`] : []),
    ...entry.facts.map(
      ({ property, value, from, to, source }) => `  ${property}: ${value}${span(from, to)}  (${source})`,
    ),
    '',
  ].join('\n');
}

function span(from: string | undefined, to: string | undefined): string {
  return from || to ? `, ${from ?? '?'} – ${to ?? ''}` : '';
}

/** Every external id the pack holds, as the accuracy scorer's --kb reads them. */
function externalIds(kb: KnowledgeBase): string[] {
  const ids: string[] = [];
  for (let entity = 0; entity < kb.size; entity++) {
    const { wikidata, wikipedia, geonames } = kb.externalIdsOf(entity);
    if (wikidata) ids.push(wikidata);
    if (wikipedia) ids.push(`w:${wikipedia}`);
    if (geonames) ids.push(`g:${geonames}`);
  }
  return ids;
}
