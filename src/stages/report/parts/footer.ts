import { count, many, percent } from '../../../render/text.ts';
import type { Consumption, Run, Sequence, Verdict, Words } from '../../../types.ts';
import { basisAdded, commitsSaid } from '../words/basis.ts';
import { homeLine, type Repeatable } from '../words/home.ts';
import { spentOn } from '../words/spent.ts';
import { isAnswered } from '../words/losses.ts';

/** What the small print is made from. */
interface Spent extends Repeatable {
  readonly verdict: Verdict;
  readonly runs: Sequence<Run>;
  readonly usage: Consumption;
  readonly falseAlarm: number;
}

/** One small line: what it took, what is promised, and how to have it again at home. */
export function footer(spent: Spent): Words {
  const { proposal, exams, falseAlarm, verdict } = spent;
  const [commits, found] = [commitsSaid(proposal), basisAdded(proposal)];
  if (exams.length === 0) return [...commits, found];
  // That there is an answer at all belongs to each suite: nobody counts it among the checks.
  const checks = verdict.checks.filter((check) => check.blocking && !isAnswered(check)).length;
  const over = checks === 1 ? '' : ' over all checks';
  const alarm =
    checks > 0 && verdict.outcome !== 'error' && verdict.outcome !== 'unchanged'
      ? ` · at most ${percent(falseAlarm)} false alarms${over}`
      : '';
  if (exams.some(({ change }) => change.kind === 'measured'))
    return [`No model was asked${alarm} · `, ...commits, found];
  const line = homeLine(spent);
  const home: Words = line === null ? commits : [{ code: line }];
  return [`${taken(spent)}${alarm} · `, ...home, found];
}

function taken({ exams, runs, usage }: Spent): string {
  const asked = runs.filter(isAsked).length;
  if (!usage.requests && !usage.cached) {
    const answered = runs.filter(({ source, result }) => source === 'called' && result.ok).length;
    if (answered > 0) return `${conversations(answered)} with programs, no request to a model`;
    if (asked === 0 || usage.kept) return 'Nothing was answered';
  }
  if (!usage.requests && usage.kept) return `${keptOf(usage)}, no request`;
  if (!usage.requests) {
    const known = runs.filter(({ source }) => source === 'recorded').length;
    const had = usage.cached || known;
    return had ? `${count(had)} recorded answers, no request` : 'Nothing was answered';
  }
  if (asked === 0 && usage.kept) return `${keptOf(usage)} in ${spentOn(usage)}; no other was asked`;
  const kept = usage.cached ? `, ${keptOf(usage)}` : '';
  const left = usage.kept ? '' : saved(exams, runs);
  // Of one turn each, they are the requests.
  const many = asked === usage.requests && !left && !kept ? '' : `${conversations(asked)}${left}, `;
  return `${many}${spentOn(usage)}${kept}`;
}

function conversations(number: number): string {
  return many(number, 'conversation');
}

/** A conversation of this run: neither kept since an earlier one, nor the same as another. */
function isAsked({ source }: Run): boolean {
  return source === 'called' || source === 'recorded';
}

/** `1,200 answers kept (1,000 of them by base; 100 cases asked again)` */
function keptOf({ cached, kept }: Consumption): string {
  const base = kept?.base ? `${count(kept.base)} of them by base` : null;
  const again = kept?.again ? `${many(kept.again, 'case')} asked again` : null;
  const more = [base, again].filter(Boolean).join('; ');
  return `${many(cached, 'answer')} kept${more ? ` (${more})` : ''}`;
}

/** Trials that were not needed to decide. Not said where answers are kept: those were asked some other time. */
function saved(exams: Spent['exams'], runs: Sequence<Run>): string {
  const most = exams.reduce((sum, { suite, change }) => {
    const sides = change.baseline && change.candidate ? 2 : 1;
    return sum + suite.cases.length * suite.trials * sides;
  }, 0);
  return runs.length < most ? ` of at most ${count(most)}` : '';
}
