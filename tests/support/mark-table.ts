import type { Measure } from '../../src/contracts.ts';
import { type Example, sampleOf } from './examples.ts';

type Rest = Partial<Omit<Example, 'answer' | 'value' | 'options'>>;

type Row = readonly [answer: string, value: number | null, rest?: Rest];

/** Answers with their right marks, by the options that they are marked with and what else they have in common. */
export type MarkTable = readonly (readonly [
  options: Readonly<Record<string, unknown>>,
  rows: readonly Row[],
  shared?: Rest,
])[];

/** The rows that a measure marks otherwise, each with what it says instead. */
export async function wrongIn<Options>(measure: Measure<Options>, table: MarkTable): Promise<unknown[]> {
  const wrong: unknown[] = [];
  for (const [options, rows, shared = {}] of table) {
    const score = await measure.prepare(await measure.options().parseAsync(options));
    for (const [answer, value, rest = {}] of rows) {
      const mark = await score(sampleOf({ situation: '', ...shared, ...rest, answer, value }));
      const isRight =
        mark.value === value &&
        mark.reason.includes(rest.reason ?? '') &&
        (rest.evidence?.span === undefined || mark.evidence?.span === rest.evidence.span);
      if (!isRight) wrong.push({ options, answer, value, ...rest, mark });
    }
  }
  return wrong;
}
