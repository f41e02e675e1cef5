import { UserError, UserErrors } from '../../errors.ts';
import type { Touched, Tree } from '../../contracts.ts';
import type { Law, TargetLaw } from '../../config/index.ts';
import type { Change, Difference, Target } from '../../types.ts';
import { type Compiled, compile } from './compile.ts';
import { differences, partsOf } from './differences.ts';
import { answerDifferences, recordingMissing } from './recording.ts';
import { renamesIn } from './renames.ts';

/** Every target of either law, compared by its compiled meaning. */
export interface Detected {
  readonly changes: readonly Change[];
  readonly warnings: readonly string[];
}

/** Compiles all targets at both revisions. Throws what is wrong with head's files; base's become warnings. */
export async function detect(
  law: Law,
  base: Tree,
  head: Tree,
  touched: readonly Touched[] | null = null,
): Promise<Detected> {
  const isUntouched = untouchedBy(touched);
  const warnings: string[] = [];
  const changes: Change[] = [];
  const renames = await renamesIn(law.targets, base, head);
  for (const target of law.targets) {
    const other = renames.get(target.name) ?? null;
    const was = (target.base ?? other ?? target.head) as Target;
    const is = (target.head ?? other ?? target.base) as Target;
    const change = await changeOf(target, was, is, 'declared', base, head, warnings, isUntouched);
    if (change) changes.push(change);
    if (!target.base || sameFiles(target.base, is)) continue;
    // A target that head points elsewhere: what base's law names is looked at too, as long as it is there.
    const still = await changeOf(
      target,
      target.base,
      target.base,
      'base-declares-it',
      base,
      head,
      warnings,
      isUntouched,
    );
    if (still?.kind === 'edited') changes.push(still);
  }
  return { changes, warnings: [...new Set(warnings)] };
}

type Untouched = (files: readonly string[]) => boolean;

/**
 * What none of the files that differ went into means the same on base, so it is read once. A file that is gone
 * may have gone into something that looks elsewhere now, so then all is read.
 */
function untouchedBy(touched: readonly Touched[] | null): Untouched {
  if (touched === null || touched.some(({ after }) => after === null)) return () => false;
  const differs = new Set(touched.map(({ path }) => path));
  return (files) => !files.some((file) => differs.has(file));
}

function sameGiven(a: Target, b: Target): boolean {
  return JSON.stringify(a.given ?? null) === JSON.stringify(b.given ?? null);
}

function sameFiles(a: Target, b: Target): boolean {
  return a.kind === b.kind && a.prompt === b.prompt && a.model === b.model && a.tools === b.tools;
}

async function changeOf(
  law: TargetLaw,
  was: Target,
  is: Target,
  as: Change['as'],
  base: Tree,
  head: Tree,
  warnings: string[],
  isUntouched: Untouched,
): Promise<Change | null> {
  const after = await (as === 'declared' ? compile(is, head) : compile(is, head).catch(nullIfWrong));
  const isKept =
    after !== null && sameFiles(was, is) && sameGiven(was, is) && isUntouched(after.prompt.files);
  const before = isKept ? after : await compileBase(was, base, warnings);
  if (!after && law.head && as === 'declared') throw promptMissing(law.head);
  if (!before && !after) return null;
  warnings.push(...(after?.warnings ?? []));
  const moved: Difference[] =
    was.endpoint === is.endpoint ? [] : [{ what: 'endpoint', before: was.endpoint, after: is.endpoint }];
  const found = before && after ? [...differencesOf(before, after), ...moved] : [];
  const kind = !before ? 'added' : !after ? 'deleted' : found.length ? 'edited' : 'same';
  return {
    target: law.name,
    as,
    endpoints: { baseline: was.endpoint, candidate: is.endpoint },
    kind,
    baseline: before?.prompt ?? null,
    candidate: after?.prompt ?? null,
    ...recordedIn(before, after),
    touched: partsOf(found),
    differences: found,
    ...placeOf(is.prompt, before, after),
    reason:
      was.prompt !== is.prompt && kind === 'edited'
        ? `${was.prompt} became ${is.prompt}`
        : reasonOf(kind, is.prompt, before, after),
  };
}

/** What is written wrong there is told where head itself uses it. */
function nullIfWrong(error: unknown): null {
  if (error instanceof UserError || error instanceof UserErrors) return null;
  throw error;
}

function differencesOf(before: Compiled, after: Compiled): Difference[] {
  return before.recorded || after.recorded
    ? answerDifferences(before, after)
    : differences(before.prompt, after.prompt);
}

function recordedIn(before: Compiled | null, after: Compiled | null): Pick<Change, 'recorded'> {
  const [baseline, candidate] = [before?.recorded ?? null, after?.recorded ?? null];
  return baseline || candidate ? { recorded: { baseline, candidate } } : {};
}

async function compileBase(target: Target, base: Tree, warnings: string[]): Promise<Compiled | null> {
  try {
    return await compile(target, base);
  } catch (error) {
    if (!(error instanceof UserError || error instanceof UserErrors)) throw error;
    warnings.push(
      `On base, target ${target.name} can't be compiled, so there is nothing to compare with: ${error.message}`,
    );
    return null;
  }
}

function promptMissing(target: Target): UserError {
  if (target.kind === 'recorded') return recordingMissing(target);
  return new UserError(
    `target ${target.name}: ${target.prompt} does not exist`,
    { ...target.where, key: `targets.${target.name}.prompt` },
    'Mend the path, or remove the target together with its prompt.',
  );
}

function changedFiles(before: Compiled, after: Compiled): string[] {
  const all = [...new Set([...after.texts.keys(), ...before.texts.keys()])];
  return all.filter((file) => before.texts.get(file) !== after.texts.get(file));
}

function reasonOf(
  kind: Change['kind'],
  prompt: string,
  before: Compiled | null,
  after: Compiled | null,
): string {
  if (kind === 'added') return `${prompt} is new`;
  if (kind === 'deleted') return `${prompt} was deleted`;
  if (kind === 'same' || !before || !after) return 'nothing that a model gets has changed';
  const files = changedFiles(before, after);
  return files.length ? `${files.join(', ')} changed` : 'the config of the target changed';
}

/** The file to point at, and the first of its lines that differs. */
function placeOf(
  prompt: string,
  before: Compiled | null,
  after: Compiled | null,
): { file: string; line: number | null } {
  if (!before || !after) return { file: prompt, line: after ? 1 : null };
  const [file] = changedFiles(before, after);
  if (file === undefined) return { file: prompt, line: null };
  const was = (before.texts.get(file) ?? '').split('\n');
  const is = (after.texts.get(file) ?? '').split('\n');
  const first = is.findIndex((line, index) => line !== was[index]);
  return { file, line: first < 0 ? Math.max(1, is.length) : first + 1 };
}
