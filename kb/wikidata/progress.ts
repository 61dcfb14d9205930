/** Milliseconds between two lines of progress. */
const EVERY = 2000;

/** Reports on standard error how far something has come. */
export class Progress {
  private readonly started = performance.now();
  private last = 0;

  /** Says a line when the last one is old enough. `done` and `total` give the time left, where they are known. */
  tick(line: (perSecond: (count: number) => string) => string, done = 0, total?: number): void {
    const now = performance.now();
    if (now - this.last < EVERY) return;
    this.last = now;
    const seconds = (now - this.started) / 1000;
    const rate = (count: number) => `${grouped(Math.round(count / Math.max(seconds, 0.001)))}/s`;
    const left =
      total === undefined || done === 0 ? '' : `, ${duration((seconds * (total - done)) / done)} left`;
    say(`${line(rate)}${left}`);
  }

  get seconds(): number {
    return (performance.now() - this.started) / 1000;
  }
}

/** One line on standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** 1234567 as "1,234,567". */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** Bytes as "12.3 MB". */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return 'under a minute';
  return minutes < 120 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
