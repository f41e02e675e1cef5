import type { Exam, Warning } from '../../types.ts';
import { floats } from '../../endpoints/models.ts';

/** Models that are asked under names which may mean another model tomorrow; aliases without a date only where chosen just now. */
export function floatingNames(exams: readonly Exam[]): readonly Warning[] {
  const latest = new Set<string>();
  const undated = new Set<string>();
  for (const { change } of exams) {
    const model = change.candidate?.model;
    const kind = model ? floats(model) : null;
    const isChosen = change.touched.includes('model') || change.kind === 'added';
    if (model && kind === 'latest') latest.add(model);
    if (model && kind === 'undated' && isChosen) undated.add(model);
  }
  const list = [...latest, ...undated].join(', ');
  const message = `The model behind ${list} may change without a change here: name a dated snapshot, so that a run can be told from the next.`;
  return list ? [{ code: 'floating-model', message }] : [];
}
