/** Programs of the repository, opened only where one of them is to be asked. */
import type { Gauges, Systems, World } from '../contracts.ts';
import { type Appraisal, appraise, isGauged } from '../stages/appraise.ts';
import type { Exam } from '../types.ts';

/** Programs mark only where a metric asks for it. */
export async function openGauges(exams: readonly Exam[], world: World): Promise<Gauges | null> {
  return isGauged(exams) ? world.gauges() : null;
}

/** What marks by programs of the repository; null where none does. */
export async function appraisalOf(
  exams: readonly Exam[],
  { base, head, touched }: Pick<World, 'base' | 'head' | 'touched'>,
  gauges: Gauges | null,
): Promise<Appraisal | null> {
  if (!gauges) return null;
  const paths = (await touched()).map(({ path }) => path);
  return appraise(exams, { base, head, touched: paths }, gauges);
}

/** Programs are started only where one of them is to be asked. */
export async function openSystems(exams: readonly Exam[], world: World): Promise<Systems | null> {
  const isAsked = exams.some(({ change }) => change.systems?.baseline ?? change.systems?.candidate);
  return isAsked ? world.systems() : null;
}

/** What comes of the work; the programs that it needs are closed however it ends. */
export async function whileOpen<T>(
  programs: readonly (Systems | Gauges | null)[],
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } finally {
    const open = programs.filter((program) => program !== null);
    await Promise.all(open.map((program) => program.close()));
  }
}
