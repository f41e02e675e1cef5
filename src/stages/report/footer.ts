import { count, percent, usd } from '../../render/text.ts';
import type { Consumption, Forecast, Run, Verdict, Words } from '../../types.ts';
import { basisSaid } from './basis.ts';
import { homeLine, type Repeatable } from './home.ts';

/** What the small print is made from. */
interface Spent extends Repeatable {
  readonly verdict: Verdict;
  readonly runs: readonly Run[];
  readonly usage: Consumption;
  /** Absent where no model was to be asked. */
  readonly forecast?: Forecast | undefined;
  readonly falseAlarm: number;
}

/** One small line: what it took, what is promised, and how to have it again at home. */
export function footer(spent: Spent): Words {
  const { proposal, exams, falseAlarm, verdict } = spent;
  const [base, head] = [proposal.base.slice(0, 7), proposal.commit.slice(0, 7)];
  const basis = basisSaid(proposal);
  const found = basis ? ` · ${basis}` : '';
  const commits: Words = [{ code: base || 'nothing' }, ' → ', { code: head }];
  if (exams.length === 0) return [...commits, found];
  const checks = verdict.checks.filter(({ blocking }) => blocking).length;
  const over = checks === 1 ? 'the one check' : `all ${count(checks)} checks`;
  const alarm =
    checks > 0 && verdict.outcome !== 'error'
      ? ` · at most ${percent(falseAlarm)} false alarms over ${over}`
      : '';
  if (exams.some(({ change }) => change.kind === 'measured'))
    return [`No model was asked${alarm} · `, ...commits, found];
  const line = homeLine(spent);
  const home: Words = line === null ? commits : [{ code: line }];
  return [`${taken(spent)}${alarm} · `, ...home, found];
}

function taken({ exams, runs, usage, forecast }: Spent): string {
  const known = runs.filter(({ source }) => source === 'recorded').length;
  if (!usage.requests && usage.kept) return `${keptOf(usage)}, no request`;
  if (!usage.requests) return `${count(usage.cached || known)} recorded answers, no request`;
  const asked = count(runs.filter(({ source }) => source !== 'shared').length);
  const kept = usage.cached ? `, ${keptOf(usage)}` : '';
  const foreseen = forecast && forecast.most.usd > 0 ? ` (at most ${usd(forecast.most.usd)} foreseen)` : '';
  const cost = usage.usd > 0 ? `, ${usd(usage.usd)}${foreseen}` : '';
  const unpriced = usage.unpriced.length ? ` (no price for ${usage.unpriced.join(', ')})` : '';
  const tokens = count(usage.inputTokens + usage.outputTokens);
  return `${asked} conversations${saved(exams, runs)}, ${count(usage.requests)} requests${kept}, ${tokens} tokens${cost}${unpriced}`;
}

/** `1,200 answers kept (1,000 of them by the branch that this goes into; 100 cases asked again)` */
function keptOf({ cached, kept }: Consumption): string {
  const base = kept?.base ? `${count(kept.base)} of them by base` : null;
  const again = kept?.again ? `${count(kept.again)} cases asked again` : null;
  const more = [base, again].filter(Boolean).join('; ');
  return `${count(cached)} answers kept${more ? ` (${more})` : ''}`;
}

/** Trials that were not needed to decide. */
function saved(exams: Spent['exams'], runs: readonly Run[]): string {
  const most = exams.reduce((sum, { suite, change }) => {
    const sides = change.baseline && change.candidate ? 2 : 1;
    return sum + suite.cases.length * suite.trials * sides;
  }, 0);
  return runs.length < most ? ` of at most ${count(most)}` : '';
}
