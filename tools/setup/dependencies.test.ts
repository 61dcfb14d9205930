import { expect, test } from 'vitest';
import { missingPackages } from './dependencies.mjs';

const locked = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/preact': { version: '11.2.0' },
    'node_modules/idb': { version: '8.0.4' },
    'node_modules/@rolldown/binding-win32': { version: '1.0.0', optional: true },
  },
};

const cases = [
  {
    name: 'all there; the one for another system is not',
    have: { 'node_modules/preact': '11.2.0', 'node_modules/idb': '8.0.4' },
    missing: [],
  },
  { name: 'one is missing', have: { 'node_modules/preact': '11.2.0' }, missing: ['node_modules/idb'] },
  {
    name: 'one is of another version',
    have: { 'node_modules/preact': '11.1.0', 'node_modules/idb': '8.0.4' },
    missing: ['node_modules/preact'],
  },
  {
    name: 'an optional one of another version',
    have: {
      'node_modules/preact': '11.2.0',
      'node_modules/idb': '8.0.4',
      'node_modules/@rolldown/binding-win32': '0.9.0',
    },
    missing: ['node_modules/@rolldown/binding-win32'],
  },
  {
    name: 'one too many does no harm',
    have: { 'node_modules/preact': '11.2.0', 'node_modules/idb': '8.0.4', 'node_modules/left': '1.0.0' },
    missing: [],
  },
] as const;

test.each(cases)('$name', ({ have, missing }) => {
  const packages = Object.fromEntries(Object.entries(have).map(([path, version]) => [path, { version }]));
  expect(missingPackages(locked, { packages })).toEqual(missing);
});
