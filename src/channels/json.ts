import type { Channel } from '../contracts.ts';
import { caseEntries, figure } from '../render/case-entries.ts';
import { forecastShown } from '../render/forecast-entry.ts';
import { versionOf } from '../lib/definition.ts';
import { type InPieces, type ItemInPieces, jsonPieces } from '../render/json-pieces.ts';
import { behaviourShown } from '../render/page-summary.ts';
import type { ReportFile } from '../render/report-schema.ts';
import { shownGain } from '../stats/shown-gain.ts';
import type {
  Change,
  Check,
  Clause,
  Comparison,
  Consumption,
  Estimate,
  Gain,
  Mistake,
  Pair,
  Report,
  RetryEffect,
  Sequence,
  Side,
  Tally,
} from '../types.ts';

type Entry<K extends 'changes' | 'checks'> = ReportFile[K][number];
type CheckInPieces = ItemInPieces<Entry<'checks'>>;

function estimateShown(estimate: Estimate | null): Entry<'checks'>['baseline'] {
  if (estimate === null) return null;
  return { value: figure(estimate.value) ?? 0, low: figure(estimate.low), high: figure(estimate.high) };
}

function gainShown(gain: Gain | null): Entry<'checks'>['gain'] {
  const shown = estimateShown(gain);
  if (!shown || !gain) return null;
  const { relative, labelled } = gain;
  return { ...shown, relative, ...(labelled === undefined ? {} : { labelled }) };
}

function changeShown(change: Change): Entry<'changes'> {
  const { target, endpoints, kind, touched, differences, file, line, reason } = change;
  return {
    target,
    endpoints: { ...endpoints },
    kind,
    touched: [...touched],
    differences: differences.map(({ what, before, after }) => ({ what, before, after })),
    file,
    line,
    reason,
  };
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A code and its figures; those of later codes come along by themselves. */
function becauseShown(because: Clause['because']): Entry<'checks'>['clauses'][number]['because'] {
  const { code, ...rest } = because;
  const shown = Object.entries(rest).map(([key, value]) => [kebab(key), figuresShown(value)]);
  return { code, ...Object.fromEntries(shown) };
}

function figuresShown(value: unknown): unknown {
  if (typeof value === 'number') return figure(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, figuresShown(own)]));
}

function clauseShown({ limit, amount, outcome, because }: Clause): Entry<'checks'>['clauses'][number] {
  return { limit, amount: figure(amount), outcome, because: becauseShown(because) };
}

function pairShown(pair: Pair): Entry<'checks'>['pairs'][number] {
  return {
    case: pair.case.id,
    status: pair.status,
    before: figure(pair.before),
    after: figure(pair.after),
    gain: figure(pair.gain),
  };
}

function checkShown(check: Check, because: string): CheckInPieces {
  const { comparison, outcome, blocking, preExisting, clauses, record, accepted } = check;
  const { exam, rule, slice } = comparison;
  const { id, measure, level, aggregate, kind, owner } = rule.card;
  return {
    suite: exam.suite.name,
    target: exam.change.target,
    metric: id,
    slice: slice && { tag: slice.tag, value: slice.value },
    law: rule.law,
    measure,
    level,
    aggregate,
    kind,
    version: versionOf(rule.card),
    owner,
    outcome,
    blocking,
    'pre-existing': preExisting,
    because,
    clauses: clauses.map(clauseShown),
    baseline: estimateShown(comparison.baseline),
    candidate: estimateShown(comparison.candidate),
    gain: gainShown(shownGain(check)),
    n: comparison.scored,
    paired: comparison.paired,
    unscored: comparison.unscored,
    pairs: pairsShown(comparison.pairs),
    ...(record ? { record: tallyShown(record) } : {}),
    ...(accepted ? { accepted: { ...accepted } } : {}),
    ...guardrailShown(comparison),
  };
}

function* pairsShown(pairs: Sequence<Pair>): Generator<Entry<'checks'>['pairs'][number]> {
  for (const pair of pairs) yield pairShown(pair);
}

function* checksShown(checks: readonly Check[], because: readonly string[]): Generator<CheckInPieces> {
  for (const [at, check] of checks.entries()) yield checkShown(check, because[at] ?? '');
}

function tallyShown({ right, trials }: Tally): NonNullable<Entry<'checks'>['record']> {
  return { wrong: trials - right, of: trials };
}

/** Not among the checks: a run that is played again has the same checks, but asked for nothing. */
function answersShown({ comparison, answers }: Check): ReportFile['answers'] {
  if (!answers) return [];
  const { exam, rule } = comparison;
  const side = (of: Side) => ({ model: exam.change[of]?.model ?? null, ...tallyShown(answers[of]) });
  return [
    {
      suite: exam.suite.name,
      target: exam.change.target,
      metric: rule.card.id,
      law: rule.law,
      version: versionOf(rule.card),
      baseline: side('baseline'),
      candidate: side('candidate'),
    },
  ];
}

function guardedShown({ answers, untold, ...shares }: RetryEffect) {
  const { raw, served, recovered, calls, time, tokens } = shares;
  return {
    answers,
    raw: figure(raw),
    served: figure(served),
    recovered: figure(recovered),
    untold,
    calls: figure(calls),
    time: figure(time),
    tokens: figure(tokens),
  };
}

function guardrailShown({ rule, guarded }: Comparison): Pick<Entry<'checks'>, 'guardrail'> {
  if (!guarded) return {};
  const [baseline, candidate] = [guardedShown(guarded.baseline), guardedShown(guarded.candidate)];
  return { guardrail: { retry: rule.card.retry ?? 0, baseline, candidate } };
}

function usageShown(usage: Consumption): ReportFile['usage'] {
  return {
    requests: usage.requests,
    cached: usage.cached,
    ...(usage.kept ? { kept: usage.kept } : {}),
    'input-tokens': usage.inputTokens,
    'output-tokens': usage.outputTokens,
    'cost-usd': figure(usage.usd) ?? 0,
    'unpriced-models': [...usage.unpriced],
  };
}

function mistakeShown({ message, where, hint }: Mistake): ReportFile['mistakes'][number] {
  return { message, file: where?.file ?? null, line: where?.line ?? null, key: where?.key ?? null, hint };
}

function auditShown({ said, checks, flaky, ...sums }: NonNullable<Report['audit']>): ReportFile['aa'] {
  return {
    ...sums,
    checks: checks.map(({ exam, rule, slice, held, noise, failed, undecided }, at) => ({
      suite: exam.suite.name,
      target: exam.change.target,
      metric: rule.card.id,
      slice: slice && { tag: slice.tag, value: slice.value },
      blocking: rule.blocking,
      failed,
      undecided,
      because: said[at] ?? '',
      noise: figure(noise),
      held: held.map((each) => ({ ...each, amount: { ...each.amount }, proposed: figure(each.proposed) })),
    })),
    flaky: flaky.map(({ exam, metric, case: id, tally: { right, trials } }) => {
      return { suite: exam.suite.name, target: exam.change.target, metric, case: id, right, trials };
    }),
  };
}

/** Checks, their pairs and cases are made when they are written: large suites have a hundred thousand of them. */
function fileOf(report: Report): InPieces<ReportFile> {
  const { verdict, headline, proposal, because } = report;
  const { event, base, head, commit, pull, trusted, basis = null } = proposal;
  return {
    version: 1,
    verdict: verdict.outcome,
    headline,
    proposal: { event, base, head, commit, pull, trusted, basis: basis && { ...basis } },
    changes: report.changes.map(changeShown),
    policy: report.policy.map((each) => ({ ...each })),
    uncovered: (report.uncovered ?? []).map(({ file, line, kind, what }) => ({ file, line, kind, what })),
    checks: checksShown(verdict.checks, because),
    cases: caseEntries(verdict.checks, report.runs),
    answers: verdict.checks.flatMap(answersShown),
    behaviour: (report.behaviour ?? []).map(behaviourShown),
    usage: usageShown(report.usage),
    ...(report.forecast ? { forecast: forecastShown(report.forecast) } : {}),
    trouble: verdict.trouble.map((each) => ({ ...each })),
    warnings: report.warnings.map(({ message }) => message),
    ...(report.audit ? { aa: auditShown(report.audit) } : {}),
    mistakes: report.mistakes.map(mistakeShown),
  };
}

/** `report.json`: versioned, and described by `schema/report.schema.json`. */
export const channel: Channel = {
  name: 'json',
  what: 'The report as data, by a schema of its own.',
  posts: (report) => [
    {
      kind: 'pieces',
      name: 'report.json',
      pieces: (clean = (value) => value) => jsonPieces({ ...fileOf(report) }, clean),
    },
  ],
};
