import type { TouchedFile, Tree } from '../../contracts.ts';
import type { Law } from '../../config/index.ts';
import { inOrder } from '../../lib/in-order.ts';
import { isWhole, kindOf, PROMPT_GLOBS } from './kinds.ts';
import type { Change, Exam, Gap, Warning } from '../../types.ts';

export { withPrograms } from './programs.ts';

/** Files that are opened to look for what nobody declared; more than these are counted, not read. */
const MOST_READ = 400;
/** Of which so many at once. */
const GROUP = 32;

export interface Survey {
  readonly uncovered: readonly Gap[];
  readonly warnings: readonly Warning[];
}

/** Prompts and settings of models that changed, but belong to nothing that a suite asks. Reads what changed alone. */
export async function survey(
  law: Law,
  changes: readonly Change[],
  touched: readonly TouchedFile[],
  base: Tree,
  head: Tree,
): Promise<Survey> {
  const known = knownFiles(law, changes);
  const due = touched.filter(
    ({ path, before, after }) =>
      !known.has(path) && (isWhole(kindOf(path)) || (kindOf(path) && (before?.regular || after?.regular))),
  );
  const read = due.slice(0, MOST_READ);
  const moved = new Set(read.flatMap(({ before }) => before?.oid ?? []));
  const stayed = new Set(read.flatMap(({ after }) => after?.oid ?? []));
  // A file that only moved says what it said.
  const other = read.filter(({ before, after }) =>
    before ? after !== null || !stayed.has(before.oid) : after !== null && !moved.has(after.oid),
  );
  const uncovered: Gap[] = [];
  if (other.length === 0) return { uncovered, warnings: leftOut(due.length - read.length) };
  const { seenIn } = await import('./seen-in.ts');
  for (let from = 0; from < other.length; from += GROUP) {
    const group = other.slice(from, from + GROUP);
    uncovered.push(...(await inOrder(group.map((each) => seenIn(each, base, head)))).flat());
  }
  return { uncovered, warnings: leftOut(due.length - read.length) };
}

function leftOut(left: number): Warning[] {
  const message = `${left} more files that could hold prompts or models changed, and were not looked at.`;
  return left > 0 ? [{ code: 'not-looked-at', message }] : [];
}

function knownFiles(law: Law, changes: readonly Change[]): ReadonlySet<string> {
  const targets = law.targets.flatMap(({ base, head }) => [base, head].filter((target) => target !== null));
  const files = law.suites.flatMap(({ baseCases, headCases, rules }) => [
    ...[...baseCases, ...headCases].map(({ file }) => file),
    ...rules.flatMap(({ card: { where, options } }) => [where.file, String(options['calibration'] ?? '')]),
  ]);
  return new Set([
    ...files,
    ...targets.flatMap(({ prompt, further = [], where }) => [prompt, ...further, where.file]),
    ...changes.flatMap(({ baseline, candidate }) => [
      ...(baseline?.files ?? []),
      ...(candidate?.files ?? []),
    ]),
  ]);
}

/** How many of a revision's prompt files some suite asks. */
export async function coverage(
  tree: Tree,
  exams: readonly Exam[],
): Promise<{ all: number; open: readonly string[] }> {
  const all = (await tree.list(PROMPT_GLOBS)).filter((path) => kindOf(path) === 'prompt');
  const asked = new Set(
    exams.flatMap(({ change, suite }) => [
      ...(change.candidate?.files ?? []),
      ...suite.cases.map(({ where }) => where.file),
      ...suite.rules.map(({ card }) => card.where.file),
    ]),
  );
  return { all: all.length, open: all.filter((path) => !asked.has(path)) };
}
