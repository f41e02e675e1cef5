import type { Law } from '../config/index.ts';
import type { Model, World } from '../contracts.ts';
import { hearing } from '../stages/appraise.ts';
import { auditOf, deal, type Deck, deckOf, rehearsalsFor } from '../stages/audit/index.ts';
import { outagesIn, type Terms, troubleWithJudges } from '../stages/decide/index.ts';
import { type Plan, type Seat, seatsAs, trialOf, wavesFor } from '../stages/plan/index.ts';
import { convene } from '../stages/judge.ts';
import { auditReport } from '../stages/report/audit.ts';
import { askedDirectly } from '../stages/report/notes/delivery.ts';
import { planAlone } from './plan-alone.ts';
import { appraisalOf, openGauges, openSystems, whileOpen } from './programs.ts';
import { inWaves } from './waves.ts';
import { createAsking } from '../stages/run/index.ts';
import { prepare, score } from '../stages/score/index.ts';
import type { Exam, Jury, Report, Run, Sequence, Verdict } from '../types.ts';

/** Base against itself: what its own gate would have said of answers that nothing sets apart. */
export async function aa(world: World): Promise<Report> {
  const { base, wishes } = world;
  const proposal = { ...world.proposal, head: world.proposal.base };
  const { law, planned } = await planAlone(world, 'aa');
  const scorers = await prepare(planned.exams);
  const model = await world.model(law);
  const gauges = await openGauges(planned.exams, world);
  const systems = model.replay ? null : await openSystems(planned.exams, world);
  const ask = createAsking({ model, systems }, wishes.concurrency, world);
  const bench = await convene(planned.exams, scorers, ask);
  const runs = await whileOpen([systems], () => askTwice(planned, model, world, ask));
  await bench.hear(runs, law.prices);
  const appraisal = await appraisalOf(planned.exams, { base, head: base, touched: untouched }, gauges);
  await whileOpen([gauges], async () => appraisal?.read(runs));
  const scores = await score(runs, scorers, law.prices, hearing(appraisal, bench.heard));
  const deck = deckOf(planned.exams, runs, scores);
  const juries = bench.juries();
  const trouble = [...outagesIn(planned.exams, runs), ...troubleWithJudges(planned.exams, juries)];
  const verdicts = trouble.length > 0 ? [] : rehearse(deck, planned, law, { wishes: world.wishes, juries });
  return auditReport({
    proposal,
    trouble,
    runs,
    falseAlarm: law.falseAlarm,
    exams: planned.exams,
    audit: auditOf(deck, verdicts),
    usage: model.consumption(),
    warnings: [
      ...law.warnings.filter(({ code }) => code !== 'no-base-config'),
      ...(model.replay ? [] : askedDirectly('`mode: aa`', planned.exams)),
    ],
  });
}

const untouched: World['touched'] = () => Promise.resolve([]);

/** Two sets of trials of the same requests, each asked by itself; of a recording, all that it holds. */
async function askTwice(
  { seats, exams }: Plan,
  model: Model,
  world: World,
  ask: ReturnType<typeof createAsking>,
): Promise<Sequence<Run>> {
  const own = seats.filter(({ side }) => side === 'baseline');
  const mostOf = ({ suite }: Exam): number => (model.replay ? MOST_RECORDED : 2 * suite.trials);
  const trials = Array.from({ length: Math.max(0, ...exams.map(mostOf)) }, (_, index) =>
    own.filter(({ exam }) => index < mostOf(exam)).flatMap((seat) => trialOf(seat, index) ?? []),
  ).flat();
  if (!model.replay) world.say(`Asking base against itself: ${trials.length} conversations.`);
  const runs = await ask(trials);
  return runs.filter(({ result }) => result.ok || !NOT_THERE.includes(result.failure.cause));
}

/** Answers to one case that are looked for in a recording. */
const MOST_RECORDED = 100;

/** What was not recorded, or cut by the budget, is no answer that was lost. */
const NOT_THERE: readonly string[] = ['not-recorded', 'budget', 'unfit'];

/** The whole gate, wave by wave as it would go, over one random split after the other. */
function rehearse(deck: Deck, planned: Plan, law: Law, { wishes, juries }: Heard): Verdict[] {
  if (deck.exams.length === 0) return [];
  return Array.from({ length: rehearsalsFor(deck) }, (_, at) => {
    const seed = `${planned.seed}/${at}`;
    const { falseAlarm, doubt } = law;
    // Of answers that are there already nothing can be asked again.
    const asIf = { seed, falseAlarm, doubt, wishes: { ...wishes, confirm: false } };
    return rehearseOnce(deck, planned.seats, { ...asIf, juries });
  });
}

interface Heard extends Pick<World, 'wishes'> {
  readonly juries: readonly Jury[];
}

interface Rehearsal extends Omit<Terms, 'waves'> {
  readonly juries?: readonly Jury[];
}

/** What the gate says where the answers of one version are dealt to both sides, by the seed. */
export function rehearseOnce(deck: Deck, asked: Sequence<Seat>, { juries, ...terms }: Rehearsal): Verdict {
  const { exams, split } = deck;
  const cases = new Map(exams.map((exam) => [exam, new Set(exam.suite.cases)]));
  const examOf = ({ exam }: Seat): Exam => split.get(exam) ?? exam;
  const seats = seatsAs(
    asked.filter((seat) => cases.get(examOf(seat))?.has(seat.case)),
    { exam: examOf },
  );
  const dealt = deal(deck, terms.seed);
  const waves = inWaves(exams, seats, { ...terms, waves: wavesFor(exams) });
  let wave = waves.next();
  while (!wave.done) {
    const found = wave.value.trials.flatMap((trial) => dealt(trial) ?? []);
    const scores = found.flatMap((one) => [...one.scores]);
    wave = waves.next({ runs: found.map(({ run }) => run), scores, juries });
  }
  return wave.value.verdict;
}
