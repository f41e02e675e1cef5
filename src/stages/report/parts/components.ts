/** What is not known of the parts of a system, as their spans did not come: said, since nothing counted reads as little. */
import { count } from '../../../render/text.ts';
import type { Comparison, Run, Score, Sequence, Side, Verdict, Warning } from '../../../types.ts';
import { and } from '../words/wording.ts';

interface Seen {
  readonly verdict: Verdict;
  readonly runs: Sequence<Run>;
}

/** Answers without a trace, and parts that no trace has. */
export function componentWarnings({ verdict, runs }: Seen): Warning[] {
  const comparisons = verdict.checks
    .map(({ comparison }) => comparison)
    .filter(({ rule, slice }) => componentOf(rule.card) !== null && slice === null);
  return [...untraced(runs, comparisons), ...unseen(comparisons)];
}

/** The name of the spans that a metric looks at; null where it is about no part of a system. */
export function componentOf({ measure, options }: Comparison['rule']['card']): string | null {
  const { name } = measure === 'span' ? (options as { readonly name?: unknown }) : {};
  return typeof name === 'string' ? name : null;
}

/** How many answers of a side came, and how many of them with a trace. */
interface Traces {
  readonly answers: number;
  readonly traced: number;
}

function untraced(runs: Sequence<Run>, comparisons: readonly Comparison[]): Warning[] {
  const asked = runs.filter(({ trial }) => trial.exam.change.systems && trial.judging === undefined);
  const targets = new Set(asked.map(({ trial }) => trial.exam.change.target));
  return [...targets].flatMap((target): Warning[] => {
    const own = asked.filter(({ trial }) => trial.exam.change.target === target);
    const [base, head] = [tracesOf(own, 'baseline'), tracesOf(own, 'candidate')];
    const about = comparisons.filter(({ exam }) => exam.change.target === target);
    const lost = base.answers + head.answers - base.traced - head.traced;
    if (lost === 0 || (base.traced + head.traced === 0 && about.length === 0)) return [];
    const metrics = [...new Set(about.map(({ rule }) => rule.card.id))];
    const untold = metrics.length > 0 ? `, so ${and(metrics)} can't be told of them` : '';
    const message = `Without a trace came ${lostSaid(base)} answers of ${target} on base and ${lostSaid(head)} on head${untold}: docs/systems.md says how spans are sent.`;
    return [{ code: 'no-trace', message }];
  });
}

function tracesOf(runs: Sequence<Run>, side: Side): Traces {
  let [answers, traced] = [0, 0];
  for (const { trial, result } of runs) {
    if (trial.side !== side || !result.ok) continue;
    answers += 1;
    if (result.value.at(-1)?.spans) traced += 1;
  }
  return { answers, traced };
}

function lostSaid({ answers, traced }: Traces): string {
  return `${count(answers - traced)} of ${count(answers)}`;
}

/** No trace of head has the part: it may be gone, or have another name, or be sent no more. */
export function lacksPart(comparison: Comparison): boolean {
  if (componentOf(comparison.rule.card) === null) return false;
  const head = inTraces(comparison, 'candidate');
  return head.traced > 0 && head.found === 0;
}

function unseen(comparisons: readonly Comparison[]): Warning[] {
  const lacking = comparisons.filter((each) => lacksPart(each) && !isUnwanted(each));
  const parts = new Map<string, Comparison[]>();
  for (const each of lacking) {
    const key = JSON.stringify([each.exam.change.target, componentOf(each.rule.card)]);
    parts.set(key, [...(parts.get(key) ?? []), each]);
  }
  return [...parts.values()].flatMap((own): Warning[] => {
    const [first] = own;
    if (!first) return [];
    const { traced, found } = inTraces(first, 'baseline');
    const where =
      found > 0 ? `of head, and in ${count(found)} of ${count(traced)} of base` : 'of either side';
    const metrics = and([...new Set(own.map(({ rule }) => rule.card.id))]);
    const message = `No span is called ${componentOf(first.rule.card)} in any trace ${where}: ${metrics} can't tell whether that part is gone, has another name, or is sent no more.`;
    return [{ code: 'part-unseen', message }];
  });
}

/** What may happen so often at most is expected not to be seen. */
function isUnwanted(comparison: Comparison): boolean {
  const most = comparison.rule.card.threshold?.max ?? null;
  return most !== null && inTraces(comparison, 'baseline').found === 0;
}

/** Whole traces of answers that were marked, and those in which the part was found. */
function inTraces({ pairs }: Comparison, side: Side): { readonly traced: number; readonly found: number } {
  let [traced, found] = [0, 0];
  for (const pair of pairs)
    for (const score of pair[side]) {
      if (!hasTrace(score)) continue;
      traced += 1;
      if (typeof score.mark.evidence?.observed === 'string') found += 1;
    }
  return { traced, found };
}

function hasTrace({ run: { result } }: Score): boolean {
  const last = result.ok ? result.value.at(-1) : undefined;
  return last?.spans !== undefined && last.leftOutSpans === undefined;
}
