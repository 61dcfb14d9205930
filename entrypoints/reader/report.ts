import type { NameOnPage, PageReport, PageState, ReportedMention } from '../../lib/messaging/protocol.ts';
import type { Mark } from './marks.ts';
import type { Reading } from './reading.ts';

/** What the popup shows of an annotated page: names in the order of their first mention. */
export function annotatedState(reading: Reading, marks: readonly Mark[], ms: number): PageState {
  const names = new Map<string, NameOnPage>();
  for (const { mention } of marks) {
    const { entity, name, type, confidence } = mention;
    if (confidence !== 'sure') continue;
    names.set(entity, { entity, name, type, count: (names.get(entity)?.count ?? 0) + 1 });
  }
  const { headline, date } = reading.article;
  return { kind: 'annotated', headline, ...(date ? { asOf: date } : {}), names: [...names.values()], ms };
}

/** Everything found on the page, in document order. */
export function pageReport(
  reading: Reading,
  marks: readonly Mark[],
  isPainted: (id: number) => boolean,
): PageReport {
  const { headline, date, language } = reading.article;
  return {
    article: { headline, date: date ?? null, language },
    mentions: marks.map(({ id, mention }): ReportedMention => {
      const { text, entity, name, type, confidence, reading: use, role } = mention;
      return {
        text,
        entity,
        name,
        type,
        confidence,
        ...(use ? { reading: use } : {}),
        ...(role ? { role } : {}),
        marked: isPainted(id),
      };
    }),
  };
}
