import { describe, expect, it } from 'vitest';
import type { RecordDraft } from '../../lib/kb/record.ts';
import { foreignNamesakes } from './seats.ts';

const record = (fields: Partial<RecordDraft>) =>
  ({ is: '', sources: [], checked: '', ...fields }) as RecordDraft;
const CITIES = [
  record({ id: 'seville', kind: 'city', name: 'Seville', aka: ['Sevilla'], country: 'ES' }),
  record({ id: 'sevilla', kind: 'city', name: 'Sevilla', country: 'CO' }),
  record({ id: 'london', kind: 'city', name: 'London', country: 'GB' }),
];

describe('foreignNamesakes', () => {
  it.each<[string, string, string, number]>([
    ['a namesake abroad of a town at home', 'ES', 'sevilla', 1],
    ['the town at home', 'ES', 'seville', 0],
    ['a seat abroad that nothing at home is called', 'SA', 'london', 0],
  ])('%s', (_, country, seat, faults) => {
    expect(foreignNamesakes([...CITIES, record({ id: 'club', name: 'Club', country, seat })])).toHaveLength(
      faults,
    );
  });
});
