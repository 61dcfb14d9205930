// South Korean cities: what differs from those of other countries.

import type { KoreanCityRow } from './city-table.ts';
import { slug, type RecordDraft } from './draft.ts';
import { TABLES_CHECKED } from './sources.ts';
import { compact } from './table.ts';

/** A South Korean city or county that stands with coordinates of our own, as GeoNames counts nobody there. */
export function toKoreanDraft(row: KoreanCityRow): RecordDraft {
  const [latitude = 0, longitude = 0] = row.at.split(',').map(Number);
  return compact<RecordDraft>({
    id: slug(row.name),
    type: 'place',
    kind: 'city',
    name: row.name,
    ko: row.ko,
    akaKo: [row.full],
    prominence: 3,
    country: 'KR',
    in: koreanProvince(row.province),
    at: [latitude, longitude],
    is: describeKorean(row),
    sources: ['general'],
    checked: TABLES_CHECKED,
    layer: 'cities',
  });
}

/** `City in Gyeonggi Province, South Korea`. */
export function describeKorean({ full, province }: KoreanCityRow): string {
  const word = full.endsWith('군') ? 'County' : full.endsWith('읍') ? 'Town' : 'City';
  const metropolis = METROPOLIS.test(province);
  return `${word} in ${province}${metropolis ? '' : ' Province'}, South Korea`;
}

/** Record id of a province, or of the city whose county it is. */
export function koreanProvince(province: string): string {
  if (METROPOLIS.test(province)) return slug(province);
  return province === 'Gangwon' ? 'gangwon-province-south-korea' : slug(`${province} Province`);
}

/** Cities that hold counties of their own. */
const METROPOLIS = /^(?:Busan|Daegu|Incheon)$/u;
