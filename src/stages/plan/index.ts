import { type Law, type OpenedSuite, openSuite } from '../../config/index.ts';
import type { Tree } from '../../contracts.ts';
import { allTold, throwFound, UserError } from '../../errors.ts';
import { fingerprint } from '../../lib/fingerprint.ts';
import { requestKeys } from '../../records/request-key.ts';
import { priced } from '../../endpoints/models.ts';
import { renderer } from '../../prompts/render.ts';
import { planWaves, type Wave } from '../../stats/waves.ts';
import { judgeOf, measureOf } from '../../measures/index.ts';
import type {
  Case,
  Change,
  Exam,
  PolicyChange,
  Prompt,
  Request,
  Result,
  Sequence,
  Side,
} from '../../types.ts';
import { requestOf, unfitError } from './fill.ts';
import { shuffled } from './order.ts';
import { unnamedIn } from './names.ts';
import { isTimed } from './sentinels.ts';
import { type DueSuite, dueIn, examOf } from './reach.ts';
import { byCase, recordingSeat } from './recordings.ts';
import { checkSize } from './size.ts';
import { systemSeat } from './systems.ts';
import type { Seat } from './trials.ts';

export { floatingNames } from './floating.ts';
export { uncheckedForms } from './forms.ts';
export { deal, type Hand, nameOfPlan, placesIn, shardsFor } from './deal.ts';
export { forecast } from './forecast.ts';
export { furtherTrials, sentinelsIn } from './sentinels.ts';
export {
  daysBefore,
  examsOf,
  nightBefore,
  type NightTrial,
  tonight,
  type Watched,
  watchedIn,
} from './night.ts';
export { type Seat, trialOf, trialsOf } from './trials.ts';
export { unnamedIn } from './names.ts';

/** What is asked in all: exams with their seats, and the law's differences that only opening the suites shows. */
export interface Plan {
  readonly exams: readonly Exam[];
  readonly seats: Sequence<Seat>;
  /** The waves of asking, planned before the first; more is asked only of what is undecided. */
  readonly waves: readonly Wave[];
  readonly policy: readonly PolicyChange[];
  /** Decides order and random draws; the same wherever the same is asked, whatever else differs. */
  readonly seed: string;
}

interface PlanWishes {
  readonly force: boolean;
  readonly trials: number | null;
  /** A cap on cost can only be held where every model has a price. */
  readonly maxCost: number | null;
  /** Sets plans apart that ask the same: a day, for who asks anew every day; empty for proposals. */
  readonly occasion: string;
}

/**
 * Seats the changes in the suites that they reach. Throws when a case of head does not fit head's prompt, or when a
 * prompt of head is still to name its model.
 */
export async function plan(
  law: Law,
  changes: readonly Change[],
  head: Tree,
  wanted: PlanWishes,
): Promise<Plan> {
  const due = dueIn(law, changes, wanted.force);
  const opened = await allTold(due.map(({ suiteLaw }) => openSuite(suiteLaw, wanted.trials)));
  const { exams, seats } = await seated(due, opened);
  if (wanted.maxCost !== null || law.maxCost !== null) checkPrices(seats, exams, law);
  throwFound(await unnamedIn(exams, head));
  const [waves, seed] = [wavesFor(exams), seedOf(seats, wanted.occasion)];
  const policy = opened.flatMap((each) => each.policy);
  return { exams, seats: shuffled(seats, seed), waves, policy, seed };
}

/** All suites, opened in the order of the law, with their seats in the order of their files: for what is not asked. */
export async function seatAll(
  law: Law,
  changes: readonly Change[],
  opened: readonly OpenedSuite[],
): Promise<Pick<Plan, 'exams' | 'seats'>> {
  const byLaw = new Map(law.suites.map((suiteLaw, at) => [suiteLaw, opened[at]]));
  const due = dueIn(law, changes, true);
  const { exams, seats } = await seated(
    due,
    due.flatMap(({ suiteLaw }) => byLaw.get(suiteLaw) ?? []),
  );
  if (law.maxCost !== null) checkPrices(seats, exams, law);
  return { exams, seats };
}

async function seated(
  due: readonly DueSuite[],
  opened: readonly OpenedSuite[],
): Promise<Pick<Plan, 'exams' | 'seats'>> {
  const exams = due.flatMap(({ suiteLaw, reached }, at) => {
    const { suite } = opened[at] as OpenedSuite;
    return reached.map((change) => examOf(change, suite, suiteLaw));
  });
  checkSize(exams);
  const seats = (await Promise.all(exams.map(seatsOf))).flat();
  throwFound(unfitOnHead(seats));
  return { exams, seats };
}

/** Of the questions alone: a push that changes none of them is decided by the same draws, and finds its second look kept. */
function seedOf(seats: Sequence<Seat>, occasion: string): string {
  const asked = new Set(seats.map(({ side, key }) => `${side} ${key}`));
  return fingerprint([occasion, ...[...asked].sort()]);
}

/** As many waves as the largest exam needs. */
export function wavesFor(exams: readonly Exam[]): readonly Wave[] {
  return planWaves(
    exams.reduce((most, { suite }) => Math.max(most, suite.trials), 1),
    exams.reduce((most, { suite }) => Math.max(most, suite.cases.length), 0),
  );
}

function checkPrices(seats: Sequence<Seat>, exams: readonly Exam[], { prices }: Law): void {
  const asked = seats.flatMap(({ request, recorded }) =>
    request.ok && !recorded && request.value.model !== '' ? [request.value.model] : [],
  );
  const rules = exams.flatMap(({ suite }) => suite.rules);
  const models = [...asked, ...rules.flatMap(({ card }) => judgeOf(card)?.model ?? [])];
  const unpriced = [...new Set(models)].find((model) => priced(prices, [model]) === undefined);
  if (unpriced === undefined) return;
  throw new UserError(
    `${unpriced} has no price, so max-cost can't be held`,
    null,
    'Add it to `prices` in the config, or cap `max-requests` instead.',
  );
}

async function seatsOf(exam: Exam): Promise<Seat[]> {
  const { change, suite } = exam;
  const streams = suite.rules.some(({ card }) => measureOf(card).streams);
  const sides = await Promise.all(
    (['baseline', 'candidate'] as const).map(async (side) => {
      const prompt = change[side];
      const recorded = change.recorded?.[side] ?? null;
      const system = change.systems?.[side] ?? null;
      if (!prompt) return [];
      const ask = await asking(prompt, change.endpoints[side], streams);
      return [{ side, prompt, ask, recorded: recorded && byCase(recorded), system }];
    }),
  );
  const isOwn = isTimed(exam);
  const seated = sides.flat();
  const isOnce = asksTheSame(change);
  return suite.cases.flatMap((each) => {
    let filled: Asked | null = null;
    const seatOf = (side: Side, { request, key, recorded = null }: Asked): Seat => {
      const seat: Seat = { exam, case: each, side, request, key, place: 0, recorded };
      return isOwn ? { ...seat, own: true } : seat;
    };
    return seated.map(({ side, prompt, ask, recorded, system }): Seat => {
      if (recorded) return seatOf(side, recordingSeat(recorded, each, prompt.path));
      if (system) return seatOf(side, systemSeat(system, each));
      if (!isOnce || filled === null) filled = ask(each);
      return seatOf(side, filled);
    });
  });
}

type Asked = Pick<Seat, 'request' | 'key'> & Partial<Pick<Seat, 'recorded'>>;

async function asking(prompt: Prompt, endpoint: string, streams: boolean): Promise<(each: Case) => Asked> {
  const render = await renderer(prompt);
  const keyOf = requestKeys();
  return (each) => {
    const filled = requestOf(prompt, render, each, endpoint);
    const request = streams && filled.ok ? streamed(filled.value) : filled;
    return { request, key: request.ok ? keyOf(request.value) : '' };
  };
}

/** Then each case is filled once for both sides. */
function asksTheSame({ baseline, candidate, endpoints }: Change): boolean {
  if (!baseline || !candidate || endpoints.baseline !== endpoints.candidate) return false;
  return JSON.stringify(baseline) === JSON.stringify(candidate);
}

function streamed(request: Request): Result<Request> {
  return { ok: true, value: { ...request, streamed: true } };
}

/** Head's own cases must fit head's own prompt; where only one revision is involved, a misfit is just not scored. */
function unfitOnHead(seats: Sequence<Seat>): UserError[] {
  const unfit = seats.filter(
    ({ side, request, case: each }) => side === 'candidate' && !request.ok && each.law !== 'base',
  );
  const modelless = new Set(
    unfit.flatMap(({ exam }) => (exam.change.candidate?.model === null ? [exam.change.candidate.path] : [])),
  );
  return [
    ...[...modelless].map(noModel),
    ...unfit.flatMap(({ exam, request, case: each }) =>
      request.ok || exam.change.candidate?.model === null ? [] : [unfitError(request.failure.message, each)],
    ),
  ];
}

function noModel(path: string): UserError {
  return new UserError(
    `${path} names no model`,
    { file: path, line: null, key: 'model' },
    'Name it in the prompt file where its format has a place for it, or let the target point at settings: `model: config/models.yml#/support`.',
  );
}
