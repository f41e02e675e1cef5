import { UserError, UserErrors } from '../../errors.ts';
import type { Tree } from '../../contracts.ts';
import type { Law, TargetLaw } from '../../config/index.ts';
import type { Change, Target } from '../../types.ts';
import { type Compiled, compile } from './compile.ts';
import { differences, partsOf } from './differences.ts';

/** Every target of either law, compared by its compiled meaning. */
export interface Detected {
  readonly changes: readonly Change[];
  readonly warnings: readonly string[];
}

/** Compiles all targets at both revisions. Throws what is wrong with head's files; base's become warnings. */
export async function detect(law: Law, base: Tree, head: Tree): Promise<Detected> {
  const warnings: string[] = [];
  const changes: Change[] = [];
  for (const target of law.targets) {
    const change = await changeOf(target, base, head, warnings);
    if (change) changes.push(change);
  }
  return { changes, warnings: [...new Set(warnings)] };
}

async function changeOf(law: TargetLaw, base: Tree, head: Tree, warnings: string[]): Promise<Change | null> {
  const declared = (law.head ?? law.base) as Target;
  const before = await compileBase(law.base ?? declared, base, warnings);
  const after = await compile(declared, head);
  if (!after && law.head) throw promptMissing(law.head);
  if (!before && !after) return null;
  warnings.push(...(after?.warnings ?? []));
  const found = before && after ? differences(before.prompt, after.prompt) : [];
  const kind = !before ? 'added' : !after ? 'deleted' : found.length || moved(law) ? 'edited' : 'same';
  return {
    target: law.name,
    endpoints: { baseline: (law.base ?? declared).endpoint, candidate: declared.endpoint },
    kind,
    baseline: before?.prompt ?? null,
    candidate: after?.prompt ?? null,
    touched: partsOf(found),
    differences: moved(law)
      ? [...found, { what: 'endpoint', before: law.base?.endpoint ?? null, after: declared.endpoint }]
      : found,
    ...placeOf(declared.prompt, before, after),
    reason: reasonOf(kind, declared.prompt, before, after),
  };
}

/** The same prompt asked of another endpoint is another system. */
function moved(law: TargetLaw): boolean {
  return law.base !== null && law.head !== null && law.base.endpoint !== law.head.endpoint;
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
