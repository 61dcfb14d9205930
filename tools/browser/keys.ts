/** Key names of `KeyboardEvent.key` and their WebDriver code points, which Marionette wants. */
const CODE_POINTS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** What WebDriver calls a key. A single character stands for itself; an unknown name throws. */
export function webDriverKey(key: string): string {
  const point = CODE_POINTS[key];
  if (point !== undefined) return point;
  if ([...key].length === 1) return key;
  throw new Error(`Unknown key: ${key}`);
}
