import { type Law, readLaw, USUAL_PLACE, withAnswers } from '../config/index.ts';
import type { World } from '../contracts.ts';
import { NOTHING_TAKEN } from '../records/consumption.ts';
import { letThrough } from './let-through.ts';
import type { WavesResult } from './ask-in-waves.ts';
import { detect } from '../stages/detect/index.ts';
import type { Plan } from '../stages/plan/index.ts';
import { unchangedReport } from '../stages/report/quiet.ts';
import { type Survey, survey, withPrograms } from '../stages/survey/index.ts';
import type { Change, Exam, Forecast, Report, Warning } from '../types.ts';

/** A proposal goes in at the top; each stage turns one noun into the next; a report comes out. */
export async function gate(world: World): Promise<Report> {
  const { law, planned, seen, changes, warnings, isForced } = await foreseen(world);
  const asked =
    planned.exams.length > 0
      ? await (await import('./ask-in-waves.ts')).askInWaves(world, law, planned)
      : NOTHING;
  const verdict = await letThrough(asked.verdict, world);
  const found = {
    ...asked,
    verdict,
    proposal: world.proposal,
    changes,
    exams: asked.exams,
    falseAlarm: law.falseAlarm,
    today: world.today,
    ...(world.wishes.config === USUAL_PLACE ? {} : { config: world.wishes.config }),
    isForced,
    policy: [...law.policy, ...planned.policy],
    uncovered: seen.uncovered,
    warnings: [...warnings, ...(await namesAndForms(asked.exams)), ...asked.notes],
  };
  return unchangedReport(found) ?? (await import('../stages/report/index.ts')).report(found);
}

/** What of models and prompts is worth a word although nobody measures it. */
async function namesAndForms(exams: readonly Exam[]): Promise<readonly Warning[]> {
  if (exams.length === 0) return [];
  const { floatingNames, uncheckedForms } = await import('../stages/plan/index.ts');
  return [...floatingNames(exams), ...uncheckedForms(exams)];
}

/** What would be asked, and what nobody covers. Nothing is asked. */
export async function foresee(world: World): Promise<Foresight> {
  const { law, planned, seen, warnings } = await foreseen(world);
  const { forecast } = await import('../stages/plan/index.ts');
  const ahead = forecast(planned, { ...world.wishes, prices: law.prices });
  return { exams: planned.exams, uncovered: seen.uncovered, warnings, forecast: ahead, law, planned };
}

interface Foresight extends Survey, Pick<Report, 'exams'> {
  readonly forecast: Forecast;
  /** With the caps that hold. */
  readonly law: Law;
  readonly planned: Plan;
}

/** What is known before anything is asked. */
interface Foreseen {
  readonly law: Law;
  readonly changes: readonly Change[];
  readonly planned: Plan;
  readonly seen: Survey;
  /** Every suite is asked, whatever changed. */
  readonly isForced: boolean;
  readonly warnings: readonly Warning[];
}

/** Reads the law, looks at what changed, and plans. What no suite covers may be any suite's, where the workflow says so. */
export async function foreseen(world: World): Promise<Foreseen> {
  const { force } = world.wishes;
  if (force !== 'uncovered') return foreseenAs(force, world);
  const found = await foreseenAs(false, world);
  return found.seen.uncovered.length > 0 ? foreseenAs(true, world) : found;
}

async function foreseenAs(isForced: boolean, world: World): Promise<Foreseen> {
  const { wishes, endpoints, today } = world;
  const touched = await world.touched();
  const asWritten = await readLaw(
    world.base,
    world.head,
    wishes.config,
    endpoints,
    isForced ? null : touched,
    today,
  );
  const law = withPrograms(asWritten, touched);
  const { base, head } = await withAnswers(law, world);
  const { changes, warnings } = await detect(law, base, head, { touched, all: isForced });
  const seen = await survey(law, changes, touched, base, head);
  const planned = changes.length > 0 ? await planOf(law, changes, isForced, world) : NO_PLAN;
  return {
    law,
    planned,
    seen,
    changes,
    isForced,
    warnings: [...law.warnings, ...warnings, ...seen.warnings],
  };
}

/** Loaded here, so that runs in which nothing changed don't pay for it. */
async function planOf(
  law: Law,
  changes: readonly Change[],
  force: boolean,
  { wishes, head, expectMuch }: World,
): Promise<Plan> {
  expectMuch?.();
  const { plan } = await import('../stages/plan/index.ts');
  return plan(law, changes, head, { ...wishes, force, occasion: '' });
}

const NO_PLAN: Plan = { exams: [], seats: [], waves: [], policy: [], seed: '' };

const NOTHING: WavesResult = {
  exams: [],
  verdict: { outcome: 'unchanged', checks: [], trouble: [] },
  gone: [],
  runs: [],
  judgements: [],
  juries: [],
  usage: NOTHING_TAKEN,
  sights: [],
  moved: [],
  behaviour: [],
  earlier: [],
  worn: [],
  notes: [],
};
