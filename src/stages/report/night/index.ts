/** A night in words: the report, and the one issue that is kept about it. */
import { floats } from '../../../endpoints/models.ts';
import { isSameList } from '../../../lib/same-list.ts';
import { measureOf } from '../../../measures/index.ts';
import { amount, clip, count, type Unit } from '../../../render/text.ts';
import type {
  Block,
  Comparison,
  Exam,
  Pair,
  Report,
  Run,
  Sequence,
  Trouble,
  Warning,
  Words,
} from '../../../types.ts';
import { footer } from '../parts/footer.ts';
import { report } from '../index.ts';
import { isBlind, quietHeadline, unheld } from './quiet.ts';
import { answeredBy, type NightKnown, type NightTold, toldOf } from './turns.ts';
import { placeOf } from '../words/results.ts';
import { boundOf } from '../words/sentences.ts';
import { figures } from '../words/change.ts';
import { and, casesNoun, named, perRuns } from '../words/wording.ts';

type Findings = Parameters<typeof report>[0];

/** What a night found, before it is put into words. */
interface NightFindings
  extends Omit<Findings, 'changes' | 'policy' | 'moved'>, Pick<NightKnown, 'movements' | 'nights'> {
  readonly exams: readonly Exam[];
  readonly runs: Sequence<Run>;
  /** Cases with the days of their earlier answers. */
  readonly watched: readonly { readonly seat: { readonly exam: Exam }; readonly days: readonly string[] }[];
  readonly outages: readonly Trouble[];
  /** An ISO date. */
  readonly today: string;
  /** Answers are kept from night to night. */
  readonly isKept: boolean;
  /** Today's took the place of earlier ones. */
  readonly isRenewed: boolean;
}

/** What the one issue is to say; null where this night knows nothing, and it is left as it is. */
export interface NightIssue {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The same as long as the same is told. */
  readonly about: string;
  readonly isOpen: boolean;
  /** The line with which it is closed. */
  readonly farewell: string;
}

/** A report, and what becomes of the issue. */
export interface Night {
  readonly report: Report;
  readonly issue: NightIssue | null;
}

/** Says what a night saw. Whatever moved is told, be it for the better: what was kept no longer describes the model. */
export function nightReport(found: NightFindings): Night {
  const { verdict, exams, runs, watched, today } = found;
  const dayOf = (exam: Exam): string | null =>
    watched
      .flatMap(({ seat, days }) => (seat.exam === exam ? days : []))
      .sort()
      .at(-1) ?? null;
  const told = toldOf({ ...found, checks: verdict.checks, dayOf });
  const outcome = told.length > 0 ? 'fail' : verdict.outcome;
  const renamed = renamedIn(exams, runs);
  const warnings = [...found.warnings, ...unheld(found, dayOf), ...renamed];
  // Nobody changed anything that could be mended.
  const { brief: _, ...usual } = report({
    ...found,
    warnings,
    verdict: { ...verdict, outcome },
    changes: [],
    policy: [],
    moved: [],
  });
  const headline = told.length > 0 ? toldHeadline(told) : quietHeadline(found, usual.headline, dayOf);
  const blocks = told.length > 0 ? toldBlocks(told) : [];
  const home: Words = exams.length > 0 ? [{ code: 'micro-metrics watch' }] : [];
  const small: Words = [...footer(found).slice(0, 1), ...home];
  const icon = { pass: '✅', fail: '❌', inconclusive: '❓', error: '🛑', unchanged: '➖' }[outcome];
  return {
    report: {
      ...usual,
      headline,
      blocks: [
        { kind: 'heading', level: 2, words: [`${icon} ${headline}`] },
        ...blocks,
        ...usual.blocks.slice(1, -1),
        { kind: 'small', words: small },
      ],
    },
    issue: outcome === 'pass' && isBlind(verdict) ? null : issueOf(told, outcome, headline, today),
  };
}

function issueOf(
  told: readonly NightTold[],
  outcome: Report['verdict']['outcome'],
  headline: string,
  today: string,
): NightIssue | null {
  if (outcome !== 'fail' && outcome !== 'pass') return null;
  const isOpen = outcome === 'fail';
  const last: Block = {
    kind: 'paragraph',
    words: [
      isOpen
        ? `Last looked at on ${today}. This issue is kept up to date by each night, and closed when one is quiet.`
        : `Quiet since ${today}.`,
    ],
  };
  return {
    title: clip(`By night: ${headline}`, 200),
    blocks: [...(isOpen ? toldBlocks(told) : []), last],
    about: told.map(aboutOf).sort().join('\n'),
    isOpen,
    farewell: `Quiet again on ${today}: ${headline}.`,
  };
}

function aboutOf({ comparison, turn }: NightTold): string {
  const { exam, rule, slice } = comparison;
  const part = slice ? `${slice.tag}=${slice.value}` : '';
  return [rule.card.id, exam.suite.name, exam.change.target, part, turn].join(' ');
}

const MOST_NAME = 60;

function unitOf({ rule }: Comparison): Unit {
  return measureOf(rule.card).unit;
}

/** `language fell since 2026-11-20: 100 % → 60 % on orders` */
function toldHeadline(told: readonly NightTold[]): string {
  const [first, ...more] = told;
  if (!first) return '';
  const rest = more.length > 0 ? `, and ${count(more.length)} more` : '';
  return `${toldSaid(first)}${rest}`;
}

function toldSaid({ comparison, turn, limit, since }: NightTold): string {
  const unit = unitOf(comparison);
  const id = clip(comparison.rule.card.id, MOST_NAME);
  const from = since ? ` since ${since}` : '';
  const on = `on ${placeOf(comparison)}`;
  switch (turn) {
    case 'beyond': {
      const value = amount(comparison.candidate?.value ?? null, unit);
      const asked = limit ? `, ${boundOf(limit.limit, limit.amount, unit)} asked` : '';
      return `${id} is beyond its limit${from}: ${value}${asked}, ${on}`;
    }
    case 'lost':
      return `${id} can't be told any more${from} ${on}`;
    case 'fell':
    case 'rose':
      return `${id} ${turn}${from}: ${figures(comparison, unit)} ${on}`;
  }
}

const MOST_CASES = 10;

function toldBlocks(told: readonly NightTold[]): Block[] {
  return [
    { kind: 'list', items: told.map(itemOf) },
    { kind: 'paragraph', words: [{ strong: 'What to do' }] },
    { kind: 'list', items: curesFor(told) },
  ];
}

function itemOf(each: NightTold): Words {
  const { comparison, chance } = each;
  const worse = comparison.pairs.filter(isWorse).map((pair) => pair.case.id);
  const cases =
    worse.length > 0
      ? ` Worst: ${named(worse, MOST_CASES)}, ${count(worse.length)} of ${count(comparison.pairs.length)} ${casesNoun(comparison, comparison.pairs.length)}.`
      : '';
  const noise = chance === null ? '' : ` By chance it would look so in ${perRuns(chance)} nights.`;
  return [{ strong: toldSaid(each) }, `.${cases}${noise}${modelSaid(each)}`];
}

function isWorse({ gain, status }: Pair): boolean {
  return gain === null ? status === 'pre-existing' || status === 'introduced' : gain < 0;
}

function modelSaid({ model, answeredThen, answeredNow }: NightTold): string {
  if (!model) return '';
  const [then, now] = [and(answeredThen), and(answeredNow)];
  const answered =
    then && now && then !== now
      ? `, which was answered by ${then} then and by ${now} now`
      : now && now !== model
        ? `, answered by ${now}`
        : '';
  const moving = floats(model) ? ', a name that may mean another model from one day to the next' : '';
  return ` It was asked of ${model}${answered}${moving}.`;
}

/** The prompts and cases are the same on both days, so what moved is behind the endpoint. */
function curesFor(told: readonly NightTold[]): Words[] {
  const floating = [...new Set(told.flatMap(({ model }) => (model && floats(model) ? model : [])))];
  const actions = new Map(
    told.flatMap(({ comparison: { rule } }): [string, string][] =>
      rule.card.action ? [[rule.card.id, rule.card.action]] : [],
    ),
  );
  return [
    ...[...actions].map(([metric, action]): Words => [{ code: metric }, `: ${action}.`]),
    ...(floating.length > 0 ? [[`Name a dated snapshot instead of ${and(floating)}.`]] : []),
    [
      'Where a metric moved, the questions were the same on both days: look at what the model, or what stands before it, says now, and mend the prompt in a pull request, which the gate will judge.',
    ],
    [
      'If this is how it is from now on, run this workflow once with ',
      { code: 'fresh: true' },
      ': today’s answers then take the place of the earlier ones. Limits stay what they are.',
    ],
  ];
}

/** The same name was asked, and another model says that it answered. */
function renamedIn(exams: readonly Exam[], runs: Sequence<Run>): Warning[] {
  return exams.flatMap((exam): Warning[] => {
    const [then, now] = [answeredBy(exam, 'baseline', runs), answeredBy(exam, 'candidate', runs)];
    if (then.length === 0 || now.length === 0 || isSameList(then, now)) return [];
    const message = `${exam.change.candidate?.model ?? exam.change.target} of ${exam.suite.name} was answered by ${and(then)} on the day that it is held against, and by ${and(now)} today.`;
    return [{ code: 'answered-by-another', message }];
  });
}
