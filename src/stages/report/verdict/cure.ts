import { isUnvouched } from '../../../judging/trust.ts';
import type { Cause, Check, Inline, Words } from '../../../types.ts';
import { isAnswered } from '../words/losses.ts';
import { isBaseless, showOf, type CheckLine } from '../words/results.ts';
import { adviceOn } from './trouble.ts';

/** What to do about what stops the merge, or warns, and whom to ask. */
export function cureLine(said: readonly CheckLine[]): Words[] {
  const heavy = said.filter((line) => ['fails', 'stops-undecided'].includes(showOf(line)));
  const shown = heavy.length ? heavy : said.filter((line) => showOf(line) === 'warns');
  const checks = shown.map(({ check }) => check);
  const act = actionOf(checks);
  const owners = [...new Set(checks.flatMap(({ comparison }) => comparison.rule.card.owner ?? []))];
  const ask = owners.slice(0, 2).flatMap((owner, at): Inline[] => [at ? ' or ' : ' Ask ', { code: owner }]);
  if (act === null && ask.length === 0) return [];
  const told = act === null ? '' : ` ${act.replace(/\.?$/, '.')}`;
  return [[{ strong: 'What to do:' }, told, ...ask, ask.length ? '.' : '']];
}

/** Nothing brings a model back, unless it answers at another address. */
const BASELESS =
  "read what head gets wrong, or leave base's target at an endpoint that still has its model (docs/endpoints.md); mode: baseline keeps answers for the next time (docs/store.md)";

/** Who measured elsewhere can do so again. */
const STORED_TIMES = 'measure how long base takes in the same run as head, not from what was stored of it';

/** Answers that are kept are of no help with how long they take. */
const OTHER_TIMES =
  "limit the time itself with max, which needs no base, or leave base's target at an endpoint that still has its model (docs/endpoints.md)";

function baselessAdvice({ clauses, comparison: { rule, exam } }: Check): string {
  if (exam.change.kind === 'measured') return STORED_TIMES;
  const letGo = rule.card.critical
    ? '. It is critical, so it stays open until its card asks for less (no max-regression, or not critical) and an owner of it says /micro-metrics accept policy (docs/workflows.md)'
    : '';
  return `${clauses[0]?.because.code === 'other-times' ? OTHER_TIMES : BASELESS}${letGo}`;
}

const DISPLACED =
  "what answers after the merge is not known. Declare an endpoint for head's provider in the workflow, write its prompt as data (docs/found.md), or gate it as a target (docs/systems.md), and both are compared";

/** The judge goes with base's law. */
const JUDGE_GONE =
  "it is base's law alone that still names this judge, and goes with this change. See that head's judge is as strict, and is calibrated where it is to block (docs/judges.md). Where what is undecided stops the merge, an owner of the law lets it go: /micro-metrics accept policy (docs/workflows.md)";

/** What mends the world comes before what mends the prompt: where nothing was seen of it, the card's action is none. */
function actionOf(checks: readonly Check[]): string | null {
  const [first] = checks;
  const code = first?.clauses[0]?.because.code;
  if (first && isBaseless(first)) return baselessAdvice(first);
  // Where answers are missing, why they are says more than any card.
  if (first && (code === 'too-little' || isAnswered(first))) {
    const cause = lackOf(first);
    return cause && adviceOn(cause, first.comparison.exam.change);
  }
  if (code === 'judge-gone') return JUDGE_GONE;
  if (code === 'displaced') return DISPLACED;
  if (first && isUnvouched(first.comparison.rule))
    return 'look at the cases; to have it decide, give the judge clearer words and calibrate it anew (docs/judges.md)';
  return checks.find(({ comparison }) => comparison.rule.card.action)?.comparison.rule.card.action ?? null;
}

/** Why most of what is missing is missing: answers that came and have no mark are no business of the world's. */
function lackOf({ comparison: { pairs } }: Check): Cause | null {
  const causes = new Map<Cause, number>();
  for (const { baseline, candidate } of pairs)
    for (const { run, mark } of [...baseline, ...candidate]) {
      if (run.result.ok && mark.value !== null) continue;
      const cause = run.result.ok ? 'unscored' : run.result.failure.cause;
      causes.set(cause, (causes.get(cause) ?? 0) + 1);
    }
  const [most] = [...causes].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
