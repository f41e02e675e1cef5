import { measureOf } from '../../measures/index.ts';
import { count, percent, usd, type Unit } from '../../render/text.ts';
import type {
  Block,
  Change,
  Check,
  Consumption,
  Exam,
  Jury,
  Move,
  PolicyChange,
  Proposal,
  Report,
  Run,
  Sight,
  Trouble,
  Gap,
  Verdict,
  Words,
} from '../../types.ts';
import { basisSaid, basisWarnings } from './basis.ts';
import { casesBlocks } from './cases.ts';
import { changeBlocks, policyBlocks } from './changes.ts';
import { guardrailBlocks } from './guardrails.ts';
import { headlineOf } from './headline.ts';
import { judgeBlocks, judgeWarnings } from './judges.ts';
import { moveBlocks } from './moves.ts';
import { byWeight, resultsTables, type CheckLine } from './results.ts';
import { because } from './sentences.ts';
import { sightBlocks } from './sights.ts';
import { lostBaselineBlocks } from './lost-baseline.ts';
import { gapBlocks } from './gaps.ts';

/** All that a run found, before it is put into words. */
interface Findings {
  readonly verdict: Verdict;
  readonly proposal: Proposal;
  readonly changes: readonly Change[];
  readonly exams: readonly Exam[];
  readonly policy: readonly PolicyChange[];
  readonly runs: readonly Run[];
  readonly judgements?: readonly Run[];
  readonly juries?: readonly Jury[];
  readonly usage: Consumption;
  readonly falseAlarm: number;
  readonly sights: readonly Sight[];
  readonly moved: readonly Move[];
  readonly uncovered?: readonly Gap[];
  readonly warnings: readonly string[];
}

/** The only place with sentences: chooses what to say, sorts it, and words it. */
export function report(findings: Findings): Report {
  const said = findings.verdict.checks.map((check): CheckLine => {
    const unit = unitOf(check);
    return { check, unit, because: because(check, unit) };
  });
  const headline = headlineOf(findings, said);
  const sorted = [...said].sort(byWeight);
  const uncovered = uncoveredIn(findings);
  const warnings = [
    ...basisWarnings(findings.proposal),
    ...findings.warnings,
    ...uncovered,
    ...judgeWarnings(findings.exams),
  ];
  return {
    verdict: findings.verdict,
    headline,
    proposal: findings.proposal,
    changes: findings.changes.filter(({ kind }) => kind !== 'same'),
    exams: findings.exams,
    policy: findings.policy,
    uncovered: findings.uncovered ?? [],
    runs: findings.runs,
    judgements: findings.judgements ?? [],
    usage: findings.usage,
    warnings,
    mistakes: [],
    because: said.map((each) => each.because),
    blocks: [
      { kind: 'heading', level: 2, words: [`${ICON[findings.verdict.outcome]} ${headline}`] },
      ...findings.verdict.trouble.map((trouble) => troubleBlock(trouble, isMeasured(findings))),
      ...lostBaselineBlocks(findings.verdict.checks),
      ...resultsTables(sorted),
      ...changeBlocks(findings.changes, findings.exams),
      ...guardrailBlocks(sorted),
      ...casesBlocks(sorted),
      ...moveBlocks(findings.moved),
      ...gapBlocks(findings.uncovered ?? []),
      ...policyBlocks(findings.policy),
      ...warnings.map((warning): Block => ({ kind: 'note', tone: 'warning', words: [warning] })),
      ...judgeBlocks(findings.exams, findings.juries ?? []),
      ...sightBlocks(findings.sights),
      { kind: 'paragraph', words: footer(findings) },
    ],
  };
}

const ICON: Readonly<Record<Verdict['outcome'], string>> = {
  pass: '✅',
  fail: '❌',
  inconclusive: '❔',
  error: '🛑',
  unchanged: '➖',
};

/** Changed, but no suite reaches it: said, so that silence is not taken for a pass. */
function uncoveredIn({ changes, exams }: Findings): string[] {
  return changes
    .filter(
      ({ kind, target }) =>
        (kind === 'edited' || kind === 'added') && !exams.some(({ change }) => change.target === target),
    )
    .map(
      ({ target, file }) =>
        `${target} (${file}) changed, but no suite asks it: nothing is known about this change.`,
    );
}

/** Its scores came from elsewhere: there are no conversations to speak of. */
function isMeasured({ exams }: Findings): boolean {
  return exams.some(({ change }) => change.kind === 'measured');
}

function troubleBlock(trouble: Trouble, measured: boolean): Block {
  const { suite, target, side, metric, lost, asked, failure } = trouble;
  if (metric !== undefined) {
    const advice =
      failure.cause === 'judge-untrusted'
        ? '. Nothing that it said counts. Choose another model or clearer words, and calibrate it anew.'
        : '.';
    const words = `${metric} on ${suite} · ${target} could not be judged: ${failure.message}${advice}`;
    return { kind: 'note', tone: 'caution', words: [words] };
  }
  const share = `${count(lost)} of ${count(asked)} ${measured ? 'scored trials' : 'conversations'}`;
  return {
    kind: 'note',
    tone: 'caution',
    words: [
      `${suite} · ${target}, ${side === 'baseline' ? 'base' : 'head'}: ${share} could not be had: ${failure.message}`,
    ],
  };
}

function footer(findings: Findings): Words {
  const { proposal, runs, usage, falseAlarm, exams } = findings;
  const commits: Words = [
    'Base ',
    { code: proposal.base.slice(0, 9) },
    ', head ',
    { code: proposal.commit.slice(0, 9) },
    `. ${basisSaid(proposal)}`,
  ];
  if (exams.length === 0) return commits;
  const alarm = `A proposal that changes nothing would be failed for a regression in at most ${percent(falseAlarm)} of runs, over all blocking checks together.`;
  if (isMeasured(findings)) return [...commits, `No model was asked. ${alarm}`];
  const asked = runs.filter(({ source }) => source !== 'shared').length;
  const cost = usage.usd > 0 ? `, ${usd(usage.usd)}` : '';
  const unpriced = usage.unpriced.length ? ` (no price for ${usage.unpriced.join(', ')})` : '';
  const taken = usage.requests
    ? `${count(usage.requests)} requests, ${count(usage.inputTokens + usage.outputTokens)} tokens${cost}${unpriced}`
    : isOfPrograms(runs)
      ? 'programs of the repository answered, no request'
      : `${count(usage.cached || runs.filter(({ source }) => source === 'recorded').length)} answers from a recording, no request`;
  return [...commits, `${count(asked)} conversations${saved(exams, runs)}; ${taken}. ${alarm}`];
}

function isOfPrograms(runs: readonly Run[]): boolean {
  return runs.some(({ source, trial }) => source === 'called' && trial.exam.change.systems?.[trial.side]);
}

/** Trials that were not needed to decide. */
function saved(exams: readonly Exam[], runs: readonly Run[]): string {
  const most = exams.reduce((sum, { suite, change }) => {
    const sides = change.baseline && change.candidate ? 2 : 1;
    return sum + suite.cases.length * suite.trials * sides;
  }, 0);
  return runs.length < most ? `, decided after ${count(runs.length)} of ${count(most)} trials` : '';
}

function unitOf({ comparison }: Check): Unit {
  return measureOf(comparison.rule.card).unit;
}
