import { UserError, UserErrors } from '../../errors.ts';
import type { Tree } from '../../contracts.ts';
import type { Law, TargetLaw } from '../../config/index.ts';
import type { Change, Difference, Target } from '../../types.ts';
import { type Compiled, compile } from './compile.ts';
import { differences, partsOf } from './differences.ts';
import { renamesIn } from './renames.ts';

/** Every target of either law, compared by its compiled meaning. */
export interface Detected {
  readonly changes: readonly Change[];
  readonly warnings: readonly string[];
}

/** Compiles all targets at both revisions. Throws what is wrong with head's files; base's become warnings. */
export async function detect(law: Law, base: Tree, head: Tree): Promise<Detected> {
  const warnings: string[] = [];
  const changes: Change[] = [];
  const renames = await renamesIn(law.targets, base, head);
  for (const target of law.targets) {
    const other = renames.get(target.name) ?? null;
    const was = (target.base ?? other ?? target.head) as Target;
    const is = (target.head ?? other ?? target.base) as Target;
    const change = await changeOf(target, was, is, 'declared', base, head, warnings);
    if (change) changes.push(change);
    if (!target.base || sameFiles(target.base, is)) continue;
    // A target that head points elsewhere: what base's law names is looked at too, as long as it is there.
    const still = await changeOf(target, target.base, target.base, 'base-declares-it', base, head, warnings);
    if (still?.kind === 'edited') changes.push(still);
  }
  return { changes, warnings: [...new Set(warnings)] };
}

function sameFiles(a: Target, b: Target): boolean {
  return a.prompt === b.prompt && a.model === b.model && a.tools === b.tools;
}

async function changeOf(
  law: TargetLaw,
  was: Target,
  is: Target,
  as: Change['as'],
  base: Tree,
  head: Tree,
  warnings: string[],
): Promise<Change | null> {
  const before = await compileBase(was, base, warnings);
  const after = as === 'declared' ? await compile(is, head) : await compile(is, head).catch(() => null);
  if (!after && law.head && as === 'declared') throw promptMissing(law.head);
  if (!before && !after) return null;
  warnings.push(...(after?.warnings ?? []));
  const moved: Difference[] =
    was.endpoint === is.endpoint ? [] : [{ what: 'endpoint', before: was.endpoint, after: is.endpoint }];
  const found = before && after ? [...differences(before.prompt, after.prompt), ...moved] : [];
  const kind = !before ? 'added' : !after ? 'deleted' : found.length ? 'edited' : 'same';
  return {
    target: law.name,
    as,
    endpoints: { baseline: was.endpoint, candidate: is.endpoint },
    kind,
    baseline: before?.prompt ?? null,
    candidate: after?.prompt ?? null,
    touched: partsOf(found),
    differences: found,
    ...placeOf(is.prompt, before, after),
    reason:
      was.prompt !== is.prompt && kind === 'edited'
        ? `${was.prompt} became ${is.prompt}`
        : reasonOf(kind, is.prompt, before, after),
  };
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
