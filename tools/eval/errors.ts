import type { Prediction } from './predict.ts';
import type { GoldRecord, ScorerError } from './sets.ts';

/** The scorer's errors, each with the sentence it stands in and the linker's own explanation. */
export function errorLines(
  errors: readonly ScorerError[],
  gold: readonly GoldRecord[],
  predictions: ReadonlyMap<string, Prediction>,
): string[] {
  return errors
    .filter((error) => error.e !== 'missed')
    .map((error) => {
      const text = gold.find((record) => String(record.id) === String(error.id))?.text ?? '';
      const shown = predictions.get(String(error.id))?.mentions.find((each) => {
        const { ids } = each.mention;
        return (
          text.slice(each.start, each.end) === error.text &&
          Object.values(ids).some((id) => String(id) === error.pred)
        );
      });
      const around = shown
        ? text.slice(Math.max(0, shown.start - 50), shown.end + 40).replaceAll('\n', ' / ')
        : '';
      const why = shown?.mention.why
        .slice(0, 5)
        .map(({ cue, weight, detail }) => `${cue}${detail ? `(${detail})` : ''} ${weight.toFixed(1)}`)
        .join(', ');
      const entity = shown?.mention.entity ?? error.pred;
      return `  ${error.e}: "${error.text}" -> ${entity}; gold ${error.label ?? error.gold ?? '-'} | …${around}… | ${why ?? ''}`;
    });
}
