import { areFew } from '../columns/few.ts';
import { joined } from '../columns/concatenation.ts';
import type { Law } from '../config/index.ts';
import type { World } from '../contracts.ts';
import { type Caps, leftOf, smallerCaps } from '../lib/caps.ts';
import { addedTo } from '../records/consumption.ts';
import { whileAwaiting } from './ahead.ts';
import { type Appraisal, hearing } from '../stages/appraise.ts';
import { behaviours, openLooking } from '../stages/behaviour/index.ts';
import { goneAmong, movesIn, sightsOf } from '../stages/decide/index.ts';
import { forecast, furtherTrials, type Plan, withFurther } from '../stages/plan/index.ts';
import { type Gathered, gathered } from './gather.ts';
import { handOver } from './deliver.ts';
import { type Answering, openAsking } from './asking.ts';
import { appraisalOf, openGauges, openSystems } from './programs.ts';
import { ownOf } from './stores.ts';
import { inWaves } from './waves.ts';
import { aboutKept } from '../stages/report/notes/drift.ts';
import { foreseen } from '../stages/report/notes/outlook.ts';
import { NOT_CONFIRMED } from '../stages/report/notes/shards.ts';
import { foretold } from '../stages/report/notes/sights.ts';
import { convene } from '../stages/judge.ts';
import { unreadWarning, wearOf } from '../stages/review/index.ts';
import { openScoring, prepare } from '../stages/score/index.ts';
import type {
  Behaviour,
  Cause,
  Consumption,
  Due,
  EarlierRun,
  Exam,
  Finding,
  Forecast,
  Gone,
  Jury,
  MetricCard,
  Move,
  Run,
  Sequence,
  Sight,
  Verdict,
  Warning,
} from '../types.ts';

/** What asking came to. */
export interface WavesResult {
  /** As they were asked, which may be with more trials than planned. */
  readonly exams: readonly Exam[];
  readonly verdict: Verdict;
  /** Whose model on base is gone. */
  readonly gone: readonly Gone[];
  readonly runs: Sequence<Run>;
  /** What judges were asked, and what became of them. */
  readonly judgements: Sequence<Run>;
  readonly juries: readonly Jury[];
  readonly usage: Consumption;
  /** Absent where no model was to be asked. */
  readonly forecast?: Forecast;
  readonly sights: readonly Sight[];
  readonly moved: readonly Move[];
  readonly behaviour: readonly Behaviour[];
  readonly earlier: readonly EarlierRun[];
  /** What they show of the metrics that were asked for. */
  readonly worn: readonly Finding[];
  /** Which shards of the run are lost; absent where none is. */
  readonly lost?: string;
  readonly notes: readonly Warning[];
}

/** Asks, scores, compares and decides, wave by wave, until all is decided. Loaded only when there is something to ask. */
export async function askInWaves(world: World, law: Law, planned: Plan): Promise<WavesResult> {
  const others = await gathered(planned, world, law);
  const opened = await world.model(law);
  const isAlone = !opened.replay && !others;
  const kept = opened.replay ? null : ((await world.store?.(law, planned.seed)) ?? null);
  const store = kept && others ? ownOf(kept) : kept;
  const further = isAlone && store ? ((await isFresh(world)) ? furtherTrials : withFurther) : null;
  const plan = further && store ? further(planned, store) : planned;
  const { exams } = plan;
  const scorers = await prepare(exams);
  const gauges = await openGauges(exams, world);
  const systems = opened.replay ? null : await openSystems(exams, world);
  const ahead = opened.replay ? null : forecast(plan, { ...world.wishes, prices: law.prices });
  for (const line of foretold(sightsOf(exams, law.falseAlarm))) world.say(line);
  if (ahead) world.say(foreseen(ahead, capsOf(law, world)));
  try {
    const left = others && leftOf(capsOf(law, world), others.usage);
    const model = left ? await world.model({ ...law, ...left }) : opened;
    const appraisal = await appraisalOf(exams, world, gauges);
    const handing: Pick<Answering, 'handOver'> = isAlone
      ? { handOver: (believed, spent) => handOver(plan, world, law, believed, spent) }
      : {};
    const asked = { model, systems, scorers, store, others, appraisal, ...handing };
    const result = await askWith(asked, world, law, plan);
    return ahead ? { ...result, forecast: ahead } : result;
  } finally {
    await Promise.all([systems?.close(), gauges?.close()]);
  }
}

/** Whether further answers are wanted: by the workflow, or by somebody who had the run begin again. */
async function isFresh({ wishes, askedFresh, say }: World): Promise<boolean> {
  if (wishes.fresh) return true;
  const who = (await askedFresh?.()) ?? null;
  if (who !== null) say(`Further answers are asked for: ${who} said so on the pull request.`);
  return who !== null;
}

function capsOf(law: Law, { wishes }: World): Caps {
  return smallerCaps(law, wishes);
}

interface Asked extends Answering {
  readonly others: Gathered | null;
  readonly appraisal: Appraisal | null;
}

async function askWith(asked: Asked, world: World, law: Law, plan: Plan): Promise<WavesResult> {
  const { scorers, appraisal, others } = asked;
  const { exams, seats, seed } = plan;
  const opened = await openAsking(asked, world, law, plan);
  const { ask, inspection } = opened;
  const bench = await convene(exams, scorers, ask);
  const { records, runs: earlier, unread } = await world.history();
  const { falseAlarm, doubt } = law;
  const terms = { seed, waves: plan.waves, falseAlarm, doubt, wishes: world.wishes, history: records };
  const looking = openLooking();
  const scoring = openScoring(scorers, law.prices, areFew(mostIn(plan)) ? null : world.spill?.());
  const told = whileAwaiting(world, [scoring.take, looking.take]);
  let isUnheard = false;
  const waves = inWaves(exams, seats, terms, world.tidy);
  let wave = waves.next();
  world.tidy?.();
  while (!wave.done) {
    const { kind, trials } = wave.value;
    const came = heard(kind, await ask(trials, told));
    world.tidy?.();
    if (came.length === 0) isUnheard ||= kind !== 'wave';
    await Promise.all([bench.hear(came, law.prices), appraisal?.read(came)]);
    const marks = await scoring.all(came, hearing(appraisal, bench.heard));
    wave = waves.next({ runs: came, scores: marks, juries: bench.juries() });
    world.tidy?.();
  }
  const { runs, verdict } = wave.value;
  // Where all of base is there from before, only what was asked once more shows that its model is gone.
  const gone = goneAmong(exams, joined([inspection?.now ?? [], runs]));
  const comparisons = verdict.checks.map(({ comparison }) => comparison);
  const seen = { sights: sightsOf(exams, law.falseAlarm, comparisons), moved: movesIn(comparisons) };
  const judged = { judgements: joined([inspection?.runs ?? [], bench.runs]), juries: bench.juries() };
  const notes = [
    ...notesOf([...(others?.notes ?? []), ...(await opened.notes())]),
    ...(others && isUnheard ? [NOT_CONFIRMED] : []),
    ...(asked.systems?.notes() ?? []),
    ...(appraisal?.notes() ?? []),
    ...unread.map(unreadWarning),
    ...aboutKept(inspection?.sentinel ?? null, asked.store?.tally().dropped ?? 0, {
      isSomeGone: gone.some(({ isKept }) => isKept),
    }),
  ];
  const behaviour = await behaviours(exams, runs, seed, looking);
  world.tidy?.();
  const usage = addedTo(opened.usage(), others?.usage ?? null);
  const worn = wearOf(cardsOf(exams), earlier);
  return {
    exams,
    verdict,
    gone,
    runs,
    ...judged,
    usage,
    ...seen,
    behaviour,
    notes,
    earlier,
    worn,
    ...lostOf(others),
  };
}

/** As many trials as a wave may ask. */
function mostIn({ seats, waves }: Plan): number {
  return seats.length * waves.reduce((most, { trials }) => Math.max(most, trials), 1);
}

/** Of all rules, each once. */
function cardsOf(exams: readonly Exam[]): readonly MetricCard[] {
  const rules = exams.flatMap(({ suite }) => suite.rules);
  return [...new Map(rules.map(({ card }) => [card.id, card])).values()];
}

function lostOf(others: Gathered | null): Pick<WavesResult, 'lost'> {
  return others && others.lost !== null ? { lost: others.lost } : {};
}

/** Several machines may have learned the same. */
function notesOf(notes: readonly Warning[]): readonly Warning[] {
  return [...new Map(notes.map((note) => [note.message, note])).values()];
}

/** Why there is nobody to ask any more than was planned: then what is known decides. */
const NOBODY: readonly Cause[] = ['not-recorded', 'no-key', 'budget', 'unfit', 'shard-lost'];

/** Of what was asked beyond the plan, what came back. */
function heard(kind: Due['kind'], came: Sequence<Run>): Sequence<Run> {
  if (kind === 'wave') return came;
  return came.filter(
    ({ result }) => result.ok || !NOBODY.includes(result.failure.first ?? result.failure.cause),
  );
}
