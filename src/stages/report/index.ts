import { measureOf } from '../../measures/index.ts';
import { SIGNS } from '../../render/shows.ts';
import { oneLine, type Unit } from '../../render/text.ts';
import { isSurelyBetter } from '../../stats/better.ts';
import type {
  Behaviour,
  Block,
  Change,
  Check,
  Comparison,
  Consumption,
  EarlierRun,
  Exam,
  Finding,
  Forecast,
  Gap,
  Gone,
  Jury,
  Move,
  PolicyChange,
  Proposal,
  Report,
  Run,
  Sequence,
  Sight,
  Verdict,
  Warning,
} from '../../types.ts';
import { behaviourBlocks, toldOf } from './parts/behaviour.ts';
import { briefBlocks } from './parts/brief.ts';
import { basisWarnings } from './words/basis.ts';
import { worstBlocks } from './parts/cases.ts';
import { policyBlocks } from './parts/changes.ts';
import { componentWarnings, lacksPart } from './parts/components.ts';
import { footer } from './parts/footer.ts';
import { gapBlocks } from './parts/gaps.ts';
import { headlineOf } from './verdict/headline.ts';
import { homeLine } from './words/home.ts';
import { emptySlices } from './notes/empty-slices.ts';
import { noExpected } from './notes/right-answers.ts';
import { judgeBlocks, judgeWarnings } from './parts/judges.ts';
import { leadLines } from './verdict/lead.ts';
import { livesOf } from './parts/life.ts';
import { isAnswered } from './words/losses.ts';
import { lostBaselineBlocks } from './notes/lost-baseline.ts';
import { detailBlocks } from './parts/details.ts';
import { movedBlocks } from './parts/changed-rows.ts';
import { passesBlocks } from './verdict/passes.ts';
import { pastOf } from './parts/past.ts';
import { byWeight, isLookedAt, showOf, type CheckLine } from './words/results.ts';
import { rowOf } from './verdict/rows.ts';
import { because } from './words/sentences.ts';
import { sureBlocks } from './verdict/sure.ts';
import { troubleLines } from './verdict/trouble.ts';
import { endpointWarnings, unaskedWarnings } from './verdict/silence.ts';
import { UNCHANGED_ICON, unchangedReport } from './quiet.ts';
import { onlyWarning, plainWarnings, warningBlocks } from './parts/warning-blocks.ts';

/** All that a run found, before it is put into words. */
interface Findings {
  readonly verdict: Verdict;
  readonly proposal: Proposal;
  readonly changes: readonly Change[];
  readonly exams: readonly Exam[];
  readonly policy: readonly PolicyChange[];
  /** Whose model on base is gone. */
  readonly gone?: readonly Gone[];
  readonly runs: Sequence<Run>;
  readonly judgements?: Sequence<Run>;
  readonly juries?: readonly Jury[];
  readonly usage: Consumption;
  readonly forecast?: Forecast;
  /** Absent where it is the usual one. */
  readonly config?: string | undefined;
  readonly isForced?: boolean;
  readonly falseAlarm: number;
  readonly sights: readonly Sight[];
  readonly moved: readonly Move[];
  readonly behaviour?: readonly Behaviour[];
  readonly uncovered?: readonly Gap[];
  /** An ISO date that the lives of cards are held against. */
  readonly today?: string;
  /** The latest of earlier runs, oldest first, and what they show of the metrics. */
  readonly earlier?: readonly EarlierRun[];
  readonly worn?: readonly Finding[];
  /** Which shards of the run are lost. */
  readonly lost?: string;
  readonly warnings: readonly Warning[];
}

/** The only place with sentences: chooses what to say, sorts it, and words it. */
export function report(findings: Findings): Report {
  return unchangedReport(findings) ?? reportOf(findings);
}

function reportOf(findings: Findings): Report {
  const said = linesOf(findings);
  const headline = oneLine(headlineOf(findings, said));
  const warnings = [
    ...basisWarnings(findings.proposal),
    ...findings.warnings,
    ...uncoveredIn(findings),
    ...unaskedWarnings(findings, said),
    ...endpointWarnings(findings),
    ...judgeWarnings(findings.exams),
    ...emptySlices(findings.exams),
    ...noExpected(findings.exams),
    ...componentWarnings(findings),
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
    ...(findings.forecast ? { forecast: findings.forecast } : {}),
    warnings,
    mistakes: [],
    command: homeLine(findings) ?? '',
    because: said.map((each) => each.because),
    rows: said.map(rowOf),
    past: pastOf(said, findings.earlier ?? []),
    lives: livesOf(findings.exams, findings.today ?? '', findings.worn ?? []),
    behaviour: toldOf(findings.behaviour ?? []),
    blocks: blocksOf(findings, said, headline, warnings),
    brief: briefBlocks(findings, [...said].sort(byWeight), headline),
  };
}

/** Checks with their sentences, in the order of the verdict. */
function linesOf({ verdict, falseAlarm }: Findings): CheckLine[] {
  const family = verdict.checks.filter(({ comparison }) => comparison.gain !== null).length;
  return verdict.checks.map((check) => {
    const unit = unitOf(check);
    const surely = (way: 1 | -1): boolean =>
      !isAnswered(check) && !lacksPart(check.comparison) && went(check.comparison, way, family, falseAlarm);
    const [better, worse] = [surely(1), isLookedAt(check) && surely(-1)];
    return { check, unit, because: `${because(check, unit)}${lettingThrough(check)}`, better, worse };
  });
}

/** What most cases did is told of the figure only where that went the same way. */
function went(comparison: Comparison, way: 1 | -1, family: number, falseAlarm: number): boolean {
  const isSameWay = Math.sign(comparison.gain?.value ?? 0) === way;
  return isSameWay && isSurelyBetter(gainsIn(comparison, way), family, falseAlarm);
}

/** The other way round, what got better is what got worse. */
function* gainsIn({ pairs }: Comparison, way: 1 | -1): Generator<number> {
  for (const { gain } of pairs) if (gain !== null) yield way * gain;
}

function lettingThrough({ accepted }: Check): string {
  return accepted ? `; accepted by ${accepted.actor}: ${accepted.reason}` : '';
}

/** What decided, why, what changed and what to do come before anything that has to be opened. */
function blocksOf(
  findings: Findings,
  said: readonly CheckLine[],
  headline: string,
  warnings: readonly Warning[],
): Block[] {
  const { verdict, changes, uncovered = [] } = findings;
  // Where nothing could be computed, or was asked, checks would say the same once more.
  const isSilent = verdict.outcome === 'error' || verdict.outcome === 'unchanged';
  const told = isSilent ? [] : [...said].sort(byWeight);
  const lead = [...troubleLines(verdict, findings.exams), ...leadLines(told, changes, uncovered)];
  return [
    { kind: 'heading', level: 2, words: [`${iconOf(verdict, said)} ${headline}`] },
    ...(lead.length ? [{ kind: 'lines', lines: lead } as const] : []),
    ...onlyWarning(warnings, verdict),
    ...lostBaselineBlocks(findings.gone ?? [], findings.exams),
    ...plainWarnings(warnings),
    ...worstBlocks(told),
    ...movedBlocks(told),
    ...passesBlocks(told, isSilent ? [] : sureBlocks(told, findings)),
    // What a judge got wrong is told in full where it is what ended the run.
    ...(verdict.outcome === 'error' ? judgeBlocks(findings.exams, findings.juries ?? []) : []),
    ...detailBlocks(findings, told),
    ...(isSilent ? [] : behaviourBlocks(toldOf(findings.behaviour ?? []))),
    ...policyBlocks(findings.policy),
    ...warningBlocks(warnings, verdict),
    ...gapBlocks(uncovered),
    { kind: 'small', words: footer(findings) },
  ];
}

/** What only warns keeps a pass from looking like one in which nothing happened. */
function iconOf({ outcome }: Verdict, said: readonly CheckLine[]): string {
  return outcome === 'pass' && said.some((line) => ['warns', 'accepted'].includes(showOf(line)))
    ? SIGNS.warns
    : ICON[outcome];
}

const ICON: Readonly<Record<Verdict['outcome'], string>> = {
  pass: '✅',
  fail: '❌',
  inconclusive: '❓',
  error: '🛑',
  unchanged: UNCHANGED_ICON,
};

/** Changed, but no suite reaches it, under this name or another: said, so that silence is not taken for a pass. */
function uncoveredIn({ changes, exams }: Findings): Warning[] {
  return changes
    .filter(
      ({ kind, target, file }) =>
        (kind === 'edited' || kind === 'added') &&
        !exams.some(({ change }) => change.target === target || change.file === file),
    )
    .map(({ target, file }) => ({
      code: 'left-uncovered',
      message: `${target} (${file}) changed, but no suite asks it: nothing is known about this change.`,
    }));
}

function unitOf({ comparison }: Check): Unit {
  return measureOf(comparison.rule.card).unit;
}
