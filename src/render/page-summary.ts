/** What the report page opens with. */
import type { Check, Report, ToldBehaviour } from '../types.ts';
import { figure } from './case-entries.ts';
import type { PageCheck, PageSummary } from './page-data.ts';
import type { ReportFile } from './report-schema.ts';

/** All but the cases, of which it says how many there are. */
export function summaryOf(report: Report, cases: number): PageSummary {
  const { proposal, verdict, because, rows = [], past = [], usage, runs, forecast } = report;
  return {
    proposal: { base: proposal.base, commit: proposal.commit, pull: proposal.pull },
    checks: verdict.checks.map((check, at) =>
      checkOf(check, because[at] ?? '', rows[at] ?? null, past[at] ?? []),
    ),
    changes: report.changes.map(({ target, kind, touched, differences, file, line, reason }) => ({
      target,
      kind,
      touched: [...touched],
      differences: differences.map((each) => ({ ...each })),
      file,
      line,
      reason,
    })),
    policy: report.policy,
    lives: report.lives ?? [],
    behaviour: (report.behaviour ?? []).map(behaviourShown),
    usage: {
      requests: usage.requests,
      cached: usage.cached,
      'input-tokens': usage.inputTokens,
      'output-tokens': usage.outputTokens,
      'cost-usd': figure(usage.usd) ?? 0,
      'unpriced-models': [...usage.unpriced],
    },
    foreseen: forecast ? { calls: forecast.most.calls, usd: figure(forecast.most.usd) ?? 0 } : null,
    conversations: runs.filter(({ source }) => source === 'called' || source === 'recorded').length,
    cases,
  };
}

function checkOf(check: Check, because: string, row: PageCheck['row'], past: PageCheck['past']): PageCheck {
  const { comparison, outcome, blocking, clauses, record } = check;
  const { exam, rule, slice, baseline, candidate, paired, unscored } = comparison;
  const { id, why, owner, action, measure } = rule.card;
  return {
    suite: exam.suite.name,
    target: exam.change.target,
    metric: id,
    slice: slice && `${slice.tag}: ${slice.value}`,
    outcome,
    blocking,
    because,
    row,
    baseline,
    candidate,
    clauses,
    paired,
    unscored,
    why,
    owner,
    action,
    measure,
    record: record ? { wrong: record.trials - record.right, of: record.trials } : null,
    past,
  };
}

/** As report.json has it. */
export function behaviourShown(told: ToldBehaviour): ReportFile['behaviour'][number] {
  const { exam, feature, of, baseline, candidate, cases, chance, said, card } = told;
  return {
    suite: exam.suite.name,
    target: exam.change.target,
    feature,
    of,
    baseline: figure(baseline) ?? 0,
    candidate: figure(candidate) ?? 0,
    cases,
    chance: figure(chance) ?? 1,
    said,
    card,
  };
}
