import { count, many } from '../../../render/text.ts';
import type { Cause, Change, Exam, Trouble, Verdict, Words } from '../../../types.ts';
import { and, named } from '../words/wording.ts';

/** Why nothing could be computed, once. */
export function causeOf({ trouble }: Verdict): string {
  const [first] = trouble;
  if (!first) return 'no answers';
  const { failure, metric, asked } = first;
  if (failure.cause === 'unscored')
    return `${metric} could mark none of ${many(asked, 'case')}: ${failure.message}`;
  if (metric !== undefined) return `${metric} could not be judged: ${first.failure.message}`;
  return first.failure.message;
}

/** Where each cause struck and what to do about it; what the headline says already is not said again. */
export function troubleLines(verdict: Verdict, exams: readonly Exam[]): Words[] {
  if (verdict.trouble.length === 0) return [];
  const causes = new Map<string, Trouble[]>();
  for (const trouble of verdict.trouble) {
    const cause = `${trouble.metric ?? ''}\n${trouble.failure.message}`;
    causes.set(cause, [...(causes.get(cause) ?? []), trouble]);
  }
  const isLead = verdict.outcome === 'error';
  const measured = exams.some(({ change }) => change.kind === 'measured');
  const said = new Set<string>(isLead ? [verdict.trouble[0]?.failure.message ?? ''] : []);
  return [...causes.values()].flatMap((group, index) =>
    linesOf(group, { isLead: isLead && index === 0, said, measured, exams }),
  );
}

interface Telling {
  /** The headline says it. */
  readonly isLead: boolean;
  /** Messages and advice that stand above: nothing is said twice. */
  readonly said: Set<string>;
  readonly measured: boolean;
  readonly exams: readonly Exam[];
}

function linesOf(group: readonly Trouble[], { isLead, said, measured, exams }: Telling): Words[] {
  const [first] = group;
  if (!first) return [];
  const { metric, failure } = first;
  const places = [
    ...new Set(group.map(({ suite, target }) => (suite === target ? suite : `${suite} · ${target}`))),
  ];
  const sides = and([...new Set(group.map(({ side }) => (side === 'baseline' ? 'base' : 'head')))]);
  const [lost, asked] = [sumOf(group, ({ lost: n }) => n), sumOf(group, ({ asked: n }) => n)];
  const ofJudge = failure.cause === 'unscored' ? 'case' : 'answer';
  const what = metric === undefined ? (measured ? 'scored trial' : 'conversation') : ofJudge;
  const why = said.has(failure.message) ? 'for the same reason' : failure.message;
  const cause = isLead ? '' : `${metric === undefined ? '' : `${metric}: `}${why}. `;
  const exam = exams.find(({ change }) => change.target === first.target);
  const root = failure.first ?? failure.cause;
  const advice =
    metric === undefined ? adviceOn(root, exam?.change) : (OF_JUDGE[root] ?? adviceOn(root, undefined));
  const isNew = !said.has(advice);
  said.add(failure.message).add(advice);
  const share = asked > 0 ? `${count(lost)} of ${many(asked, what)}` : `No ${what}s`;
  const were = asked > 0 ? '' : ' were judged';
  return [
    [
      { strong: isLead ? 'Where:' : 'Not had:' },
      ` ${cause}${share} of ${named(places, 3)}${metric === undefined ? `, on ${sides}` : were}.`,
    ],
    ...(isNew ? [[{ strong: 'What to do:' }, ` ${advice}`]] : []),
  ];
}

function sumOf(group: readonly Trouble[], of: (trouble: Trouble) => number): number {
  return group.reduce((sum, each) => sum + of(each), 0);
}

/** What whoever reads it can do; `change` is the target that did not answer, and absent where it was a judge. */
export function adviceOn(cause: Cause, change: Change | undefined): string {
  const isRecorded = Boolean(change?.recorded?.candidate);
  if (isRecorded && cause === 'server') return RECORDED_ADVICE;
  const isProgram = Boolean(change?.systems?.candidate ?? change?.systems?.baseline);
  return (isProgram ? PROGRAM_ADVICE[cause] : undefined) ?? ADVICE[cause];
}

/** Where it is a judge that does not answer. */
const OF_JUDGE: Readonly<Partial<Record<Cause, string>>> = {
  'not-found':
    "look whether the judge's model still exists. If it is gone, name another one on the card, calibrated where it is to block (docs/judges.md): the change that does so is not held up by the judge that is gone.",
};

const RECORDED_ADVICE =
  'look at what made these answers: it wrote an `error` in their place. Nothing is known about this change until then.';

/** Where a program is asked instead of an endpoint. */
const PROGRAM_ADVICE: Readonly<Partial<Record<Cause, string>>> = {
  server:
    'a program has to start in a fresh checkout, with what its `setup` installs (docs/systems.md); nothing is known about this change until it does.',
  network:
    'look whether the program listens where its `url` says; docs/systems.md shows how it is given a port.',
  malformed: 'look at what came back; docs/systems.md shows what a program writes for each case.',
  timeout: 'run it again, or raise timeout; a program has to answer each case within it.',
};

const ADVICE: Readonly<Record<Cause, string>> = {
  auth: 'look whether the key is right and may use this model; nothing is known about this change until then.',
  'no-key':
    'look whether the secret is set (at home: OPENAI_API_KEY). Pull requests from forks and of Dependabot get none; a maintainer can have it asked in the merge queue, on a branch of this repository, or by a second workflow (docs/workflows.md).',
  'shard-lost':
    'run the failed jobs again; what the other shards asked is kept as it is. Nothing is known about these cases until then.',
  'under-way':
    'run it again later: the answers are then taken, and what came already is kept. Nothing is known about these cases until then.',
  'not-found':
    'look whether the model still exists and is written right, and whether base-url is that of its provider. Where it was shut down, name its successor in this change, too.',
  'rate-limit': 'run it again later, or lower concurrency.',
  timeout: 'run it again, or raise timeout.',
  network:
    'look whether base-url is right, whether its server runs, and whether it can be reached from where this runs (HTTPS_PROXY and NO_PROXY are heeded); then run it again.',
  server: 'run it again once the endpoint is well; nothing is known about this change until then.',
  rejected:
    'look at what the endpoint refuses: the same question will be refused again, from programs as well. Where it is a setting, tools or a form that this model does not take, change what is sent or choose another model.',
  malformed: 'look at what came back; base-url or api may not fit the endpoint.',
  empty:
    'look at the replies: they came back without a word. A model that reasons may have spent all its tokens before the first one.',
  'cut-off':
    'raise the most tokens that an answer may have (`max_tokens`): those that a model reasons with are part of them.',
  filtered: 'look at what the filter of the endpoint objects to.',
  refused: 'look at what the endpoint refuses; the same question will be refused again.',
  'broken-off': 'run it again; answers broke off on their way.',
  'not-recorded': 'record the answers that are missing, or ask a model.',
  unfit: 'make the cases fit the prompt: something that it needs is missing.',
  budget: 'raise max-cost or max-requests, or ask less.',
  'given-up': 'run it again later.',
  'judge-untrusted':
    'nothing that the judge said counts. Choose another model or clearer words, and calibrate it anew.',
  unscored: 'look whether the metric fits these cases; as it is, it says nothing.',
};
