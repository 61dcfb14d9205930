/** Width and height of what an SVG path reaches with its ends; curves may bulge a little beyond. */
export function pathExtent(path: string): { readonly width: number; readonly height: number } {
  const xs: number[] = [];
  const ys: number[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command = '', text = ''] of path.matchAll(/([a-z])([^a-z]*)/giu)) {
    const values = numbersOf(command, text);
    const kind = command.toLowerCase();
    const isRelative = kind === command;
    const size = ARGUMENTS[kind] ?? 0;
    if (kind === 'z') [x, y] = [startX, startY];
    const times = size === 0 ? 0 : Math.floor(values.length / size);
    for (let i = 0; i < times * size; i += size) {
      const [dx, dy] = [values[i + size - 2] ?? 0, values[i + size - 1] ?? 0];
      if (kind === 'h') x = isRelative ? x + dy : dy;
      else if (kind === 'v') y = isRelative ? y + dy : dy;
      else [x, y] = isRelative ? [x + dx, y + dy] : [dx, dy];
      if (kind === 'm' && i === 0) [startX, startY] = [x, y];
      xs.push(x);
      ys.push(y);
    }
  }
  if (xs.length === 0) return { width: 0, height: 0 };
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
}

/** How many numbers a command takes; its end is in the last two, or in the one of h and v. */
const ARGUMENTS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7 };

/** The flags of an arc may stand without spaces: `a1 1 0 011 2`. */
function numbersOf(command: string, text: string): number[] {
  const number = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?';
  if (command.toLowerCase() !== 'a')
    return [...text.matchAll(new RegExp(number, 'giu'))].map(([match]) => Number(match));
  const gap = '[\\s,]*';
  const arc = new RegExp(
    [`(${number})`, `(${number})`, `(${number})`, '([01])', '([01])', `(${number})`, `(${number})`].join(gap),
    'giu',
  );
  return [...text.matchAll(arc)].flatMap(([, ...parts]) => parts.map(Number));
}
