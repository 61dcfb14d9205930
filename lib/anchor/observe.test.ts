// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchChanges } from './observe.ts';
import { pauseAfter, runInSlices } from './slices.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

const change = () => document.querySelector('p')!.append('Putin');

describe('watchChanges', () => {
  let ending: AbortController;
  const changed = vi.fn();
  beforeEach(() => {
    ending = new AbortController();
    changed.mockReset();
    document.body.innerHTML = '<p>Kim</p><div id="ours"></div>';
  });
  const watch = () =>
    watchChanges(
      document,
      ({ target }) => !document.getElementById('ours')!.contains(target),
      changed,
      ending.signal,
    );

  afterEach(() => ending.abort());

  it('does nothing before it is told to', async () => {
    watch();
    change();
    await settle();
    expect(changed).not.toHaveBeenCalled();
  });

  it('tells once, however much changes, until resumed', async () => {
    const { resume } = watch();
    resume();
    resume();
    for (let i = 0; i < 1_000; i++) change();
    await settle();
    change();
    await settle();
    expect(changed).toHaveBeenCalledTimes(1);
    resume();
    change();
    await settle();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('does not hear our own changes', async () => {
    watch().resume();
    document.getElementById('ours')!.append('card');
    await settle();
    expect(changed).not.toHaveBeenCalled();
  });

  it('ends with the signal', async () => {
    const { resume } = watch();
    resume();
    ending.abort();
    resume();
    change();
    await settle();
    expect(changed).not.toHaveBeenCalled();
  });
});

function* work(steps: number, log: number[]): Generator<void, string> {
  for (let i = 0; i < steps; i++) {
    const end = performance.now() + 3;
    while (performance.now() < end);
    log.push(performance.now());
    yield;
  }
  return 'done';
}

describe('runInSlices', () => {
  it('gives the page its turn between slices', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    expect(await runInSlices(work(12, []), new AbortController().signal)).toBe('done');
    clearInterval(timer);
    expect(turns).toBeGreaterThanOrEqual(2);
  });

  it('stops when aborted', async () => {
    const ending = new AbortController();
    const log: number[] = [];
    const running = runInSlices(work(50, log), ending.signal);
    ending.abort();
    expect(await running).toBeUndefined();
    expect(log.length).toBeLessThan(10);
  });
});

describe('pauseAfter', () => {
  it.each([
    [0, 250],
    [10, 250],
    [50, 1_000],
    [5_000, 10_000],
  ])('a reading of %i ms is followed by %i ms of rest', (cost, pause) => {
    expect(pauseAfter(cost)).toBe(pause);
  });
});
