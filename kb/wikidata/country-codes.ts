import { countryIds } from '../layers/packages.ts';

/** ISO codes of countries and territories by the number of their item, from country-coder. */
export function countryCodes(): Map<number, string> {
  const codes = new Map<number, string>();
  for (const [code, id] of countryIds()) codes.set(Number(id.slice(1)), code);
  return codes;
}
