import type { RecordDraft } from '../../lib/kb/record.ts';

/**
 * Seats that point at a namesake abroad: the seat lies in another country than its body, whose own country has a
 * city of that name (Sevilla in Colombia for the club of Seville). The id of a town without its region is that of the
 * largest one, and may move when towns are added.
 */
export function foreignNamesakes(records: readonly RecordDraft[]): string[] {
  const cities = new Map<string, RecordDraft>();
  const named = new Map<string, string>();
  for (const record of records) {
    if (record.kind !== 'city' || !record.country) continue;
    cities.set(record.id, record);
    for (const name of [record.name, ...(record.aka ?? [])])
      named.set(`${record.country}|${name}`, record.id);
  }
  return records.flatMap(({ id, country, seat }) => {
    const city = seat === undefined || country === undefined ? undefined : cities.get(seat);
    if (!city || city.country === country) return [];
    const own = named.get(`${country}|${city.name}`);
    return own === undefined
      ? []
      : [`${id}: its seat ${city.id} lies in ${city.country}, but ${country} has ${own}`];
  });
}
