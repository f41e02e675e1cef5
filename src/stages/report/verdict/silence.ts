import { count } from '../../../render/text.ts';
import type { Change, Exam, Gap, PolicyChange, Warning } from '../../../types.ts';
import { isAnswered } from '../words/losses.ts';
import type { CheckLine } from '../words/results.ts';
import { NOTHING_CHANGED } from '../quiet.ts';
import { named } from '../words/wording.ts';

/** What is known where nothing was asked. */
export interface Unasked {
  readonly changes: readonly Change[];
  readonly exams: readonly Exam[];
  readonly policy: readonly PolicyChange[];
  readonly uncovered?: readonly Gap[] | undefined;
}

/** Why there was nothing to ask. */
export function unaskedHeadline(found: Unasked, said: readonly CheckLine[]): string {
  const { changes, exams, uncovered = [] } = found;
  const empty = emptySaid(exams, said);
  if (empty) return `Nothing was asked: ${empty}`;
  const touched = changes.filter(({ kind }) => kind !== 'same');
  if (touched.length === 0 && uncovered.length > 0) {
    const files = new Set(uncovered.map(({ file }) => file));
    return `No suite covers what changed: ${[...files][0]}${files.size > 1 ? `, and ${count(files.size - 1)} more` : ''}`;
  }
  const programs = changedIn(found.policy, 'program ');
  if (touched.length === 0 && programs.length > 0)
    return `Nothing to ask: ${named(programs, 2)} changed, and marks once it is merged`;
  const endpoints = changedIn(found.policy, 'endpoint ');
  if (touched.length === 0 && endpoints.length > 0)
    return `Nothing was asked: ${named(endpoints, 2)} changed, and counts once it is merged`;
  if (touched.length === 0) return NOTHING_CHANGED;
  const gone = touched.filter(({ kind }) => kind === 'deleted');
  const names = named([...new Set(touched.map(({ target }) => target))], 3);
  if (gone.length === touched.length)
    return `Nothing to ask: ${names} ${gone.length === 1 ? 'was' : 'were'} deleted`;
  return `No suite asks ${names}`;
}

/** Programs, or endpoints, that are there on both sides and differ. */
function changedIn(policy: readonly PolicyChange[], kind: string): string[] {
  return policy.flatMap(({ what, effect }) => (what.startsWith(kind) && effect === 'changed' ? [what] : []));
}

/** Keys go where base says: what answers after the merge is not what was asked here. */
export function endpointWarnings({ policy }: Pick<Unasked, 'policy'>): Warning[] {
  const names = changedIn(policy, 'endpoint ');
  if (names.length === 0) return [];
  const what = named(names, 3);
  const message = `${what} changed, which counts once it is merged: until then all is asked as base has it, on both sides, and nothing is known of what will answer after. To have the two compared, add the new one under a name of its own, and point \`endpoint\` of the target at it in the next pull request (docs/endpoints.md).`;
  return [{ code: 'endpoint-of-base', message }];
}

/** What a suite lacks that was to be asked. */
function emptySaid(exams: readonly Exam[], said: readonly CheckLine[]): string | null {
  const without = (isLacking: (exam: Exam) => boolean): string[] => [
    ...new Set(exams.filter(isLacking).map(({ suite }) => suite.name)),
  ];
  const caseless = without(({ suite }) => suite.cases.length === 0);
  if (caseless.length) return `${named(caseless)} ${caseless.length === 1 ? 'has' : 'have'} no cases`;
  const idle = without(({ suite }) => suite.rules.length === 0);
  if (idle.length) return `${named(idle)} ${idle.length === 1 ? 'has' : 'have'} no metrics`;
  const own = said.filter(({ check }) => !isAnswered(check) && check.comparison.pairs.length === 0);
  const metrics = [...new Set(own.map(({ check }) => check.comparison.rule.card.id))];
  return metrics.length ? `no case is one for ${named(metrics)}` : null;
}

/** Said where something changed and yet nothing was asked: silence is not taken for a pass. */
export function unaskedWarnings({ changes, exams }: Unasked, said: readonly CheckLine[]): Warning[] {
  const empty = emptySaid(exams, said);
  if (!empty || said.some(({ check }) => check.comparison.pairs.length > 0)) return [];
  const names = named(
    [...new Set(changes.filter(({ kind }) => kind !== 'same').map(({ target }) => target))],
    3,
  );
  const message = `${names || 'Something'} changed, but ${empty}: nothing is known about this change.`;
  return [{ code: 'nothing-asked', message }];
}
