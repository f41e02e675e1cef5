import { type Law, type OpenedSuite, openSuite } from '../../config/index.ts';
import type { Tree } from '../../contracts.ts';
import { allTold, throwFound, UserError } from '../../errors.ts';
import { priced } from '../../endpoints/models.ts';
import { planWaves, type Wave } from '../../stats/wave-plan.ts';
import { judgeOf } from '../../measures/index.ts';
import type { Change, Exam, PolicyChange, Sequence } from '../../types.ts';
import { unfitError } from './fill.ts';
import { inFileOrder, shuffled } from './order.ts';
import { unnamedIn } from './names.ts';
import { type DueSuite, dueIn, examOf } from './reach.ts';
import { type Rows, rowsOf } from './seats.ts';
import { seedOf } from './seed.ts';
import { checkSize } from './size.ts';
import type { Seat } from './trials.ts';

export { floatingNames } from './floating.ts';
export { uncheckedForms } from './forms.ts';
export { deal, type Hand, nameOfPlan, placesIn, shardsFor } from './deal.ts';
export { forecast } from './forecast.ts';
export { furtherTrials, onceMore, probesIn, sentinelsIn, withFurther } from './sentinels.ts';
export {
  daysBefore,
  examsOf,
  nightBefore,
  type NightTrial,
  tonight,
  type Watched,
  watchedIn,
} from './night.ts';
export { type Seat, seatsAs, trialOf, trialsOf } from './trials.ts';
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
  const { exams, rows } = await seated(due, opened);
  if (wanted.maxCost !== null || law.maxCost !== null) checkPrices(inFileOrder(rows), exams, law);
  throwFound(await unnamedIn(exams, head));
  const [waves, seed] = [wavesFor(exams), seedOf(rows, wanted.occasion)];
  const policy = opened.flatMap((each) => each.policy);
  return { exams, seats: shuffled(rows, seed), waves, policy, seed };
}

/** All suites, opened in the order of the law, with their seats in the order of their files: for what is not asked. */
export async function seatAll(
  law: Law,
  changes: readonly Change[],
  opened: readonly OpenedSuite[],
): Promise<Pick<Plan, 'exams' | 'seats'>> {
  const byLaw = new Map(law.suites.map((suiteLaw, at) => [suiteLaw, opened[at]]));
  const due = dueIn(law, changes, true);
  const { exams, rows } = await seated(
    due,
    due.flatMap(({ suiteLaw }) => byLaw.get(suiteLaw) ?? []),
  );
  const seats = inFileOrder(rows);
  if (law.maxCost !== null) checkPrices(seats, exams, law);
  return { exams, seats };
}

async function seated(
  due: readonly DueSuite[],
  opened: readonly OpenedSuite[],
): Promise<{ readonly exams: readonly Exam[]; readonly rows: Rows }> {
  const exams = due.flatMap(({ suiteLaw, reached }, at) => {
    const { suite } = opened[at] as OpenedSuite;
    return reached.map((change) => examOf(change, suite, suiteLaw));
  });
  checkSize(exams);
  const rows = await rowsOf(exams);
  throwFound(unfitOnHead(rows));
  return { exams, rows };
}

/** As many waves as the largest exam needs. */
export function wavesFor(exams: readonly Exam[]): readonly Wave[] {
  return planWaves(
    exams.reduce((most, { suite }) => Math.max(most, suite.trials), 1),
    exams.reduce((most, { suite }) => Math.max(most, suite.cases.length), 0),
  );
}

function checkPrices(seats: Sequence<Seat>, exams: readonly Exam[], { prices }: Law): void {
  const models = new Set<string>();
  for (const { takes } of seats) if (takes && takes.model !== '') models.add(takes.model);
  for (const { suite } of exams) for (const { card } of suite.rules) models.add(judgeOf(card)?.model ?? '');
  models.delete('');
  const unpriced = [...models].find((model) => priced(prices, [model]) === undefined);
  if (unpriced === undefined) return;
  throw new UserError(
    `${unpriced} has no price, so max-cost can't be held`,
    null,
    'Add it to `prices` in the config, or cap `max-requests` instead.',
  );
}

/** Head's own cases must fit head's own prompt; where only one revision is involved, a misfit is just not scored. */
function unfitOnHead({ unfit, seatsAt }: Rows): UserError[] {
  const seatAt = seatsAt(() => 0);
  const modelless = new Set<string>();
  const misfits: UserError[] = [];
  for (const [row, { message }] of unfit) {
    const { side, case: each, exam } = seatAt(row);
    const { candidate } = exam.change;
    if (side !== 'candidate' || each.law === 'base') continue;
    if (candidate?.model === null) modelless.add(candidate.path);
    else misfits.push(unfitError(message, each));
  }
  return [...[...modelless].map(noModel), ...misfits];
}

function noModel(path: string): UserError {
  return new UserError(
    `${path} names no model`,
    { file: path, line: null, key: 'model' },
    'Name it in the prompt file where its format has a place for it, or let the target point at settings: `model: config/models.yml#/support`.',
  );
}
