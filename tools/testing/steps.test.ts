import { describe, expect, test } from 'vitest';
import { countTests, sum, type VitestReport } from './steps.ts';

function report(passed: number, failed: number, ...files: readonly string[][]): VitestReport {
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: files.map(([status = '', ...tests]) => ({
      status,
      assertionResults: tests.map((it) => ({ status: it })),
    })),
  };
}

const cases = [
  { name: 'all good', report: report(2, 0, ['passed', 'passed', 'passed']), exit: 0, tally: [2, 0] },
  { name: 'a failed test', report: report(1, 1, ['failed', 'passed', 'failed']), exit: 1, tally: [1, 1] },
  {
    name: 'a file that cannot be loaded',
    report: report(1, 0, ['passed', 'passed'], ['failed']),
    exit: 1,
    tally: [1, 1],
  },
  {
    name: 'a failing hook after passing tests',
    report: report(1, 0, ['failed', 'passed']),
    exit: 1,
    tally: [1, 1],
  },
  {
    name: 'an error outside of any file',
    report: report(3, 0, ['passed', 'passed']),
    exit: 1,
    tally: [3, 1],
  },
  { name: 'no report', report: undefined, exit: 0, tally: [0, 1] },
] as const;

describe('countTests', () => {
  test.each(cases)('$name', ({ report: given, exit, tally: [passed, failed] }) => {
    expect(countTests(given, exit)).toEqual({ passed, failed });
  });
});

test('sum adds tallies, and nothing is zero', () => {
  expect(
    sum([
      { passed: 2, failed: 1 },
      { passed: 3, failed: 0 },
    ]),
  ).toEqual({ passed: 5, failed: 1 });
  expect(sum([])).toEqual({ passed: 0, failed: 0 });
});
