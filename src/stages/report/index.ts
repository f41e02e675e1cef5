import { measureOf } from '../../measures/index.ts';
import { SIGNS } from '../../render/shows.ts';
import { count, oneLine, type Unit } from '../../render/text.ts';
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
import { otherCases, worstBlocks } from './parts/cases.ts';
import { changeBlocks, policyBlocks } from './parts/changes.ts';
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
import { movedBlocks, sliceBlocks } from './parts/changed-rows.ts';
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
    const { comparison } = check;
    const isTold = !isAnswered(check) && !lacksPart(comparison);
    const better = isTold && isSurelyBetter(gainsIn(comparison, 1), family, falseAlarm);
    const worse = isTold && isLookedAt(check) && isSurelyBetter(gainsIn(comparison, -1), family, falseAlarm);
    return { check, unit, because: `${because(check, unit)}${lettingThrough(check)}`, better, worse };
  });
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
    ...lostBaselineBlocks(findings.gone ?? []),
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

/** `7 more broken cases · prompt diff` */
function detailBlocks({ changes, exams }: Findings, said: readonly CheckLine[]): Block[] {
  const { cases, old, blocks } = otherCases(said);
  const diff = changeBlocks(changes, exams);
  const isEdited = changes.some(({ differences }) => differences.length > 0);
  const isOfPrompts = changes.some(({ touched }) => touched.some((part) => part !== 'system'));
  const isMeasuredOnly = changes.every(({ kind }) => kind === 'measured' || kind === 'same');
  const isSame = changes.every(({ kind }) => kind === 'same');
  const summary = [
    cases ? `${count(cases)} more broken ${cases === 1 ? 'case' : 'cases'}${old ? ', on base too' : ''}` : '',
    diff.length
      ? isMeasuredOnly
        ? isSame
          ? 'why it was asked'
          : 'what was compared'
        : isEdited && isOfPrompts
          ? 'prompt diff'
          : 'what changed'
      : '',
  ].filter(Boolean);
  const slices = sliceBlocks(said);
  if (summary.length === 0) return slices;
  const words = summary.join(' · ');
  return [
    {
      kind: 'details',
      rank: 5,
      summary: [`${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`],
      blocks: [...diff, ...slices, ...blocks],
    },
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
