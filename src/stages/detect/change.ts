import { Missing, UserError, UserErrors } from '../../errors.ts';
import type { Tree } from '../../contracts.ts';
import type { TargetLaw } from '../../config/index.ts';
import { inOrder } from '../../lib/in-order.ts';
import type { Change, Difference, Target, Warning } from '../../types.ts';
import { type Compilation, compile } from './compile.ts';
import { editedIn } from './left-behind.ts';
import { differences, partsOf } from './differences.ts';
import { sameFiles, sameGiven } from './due.ts';
import { isWhole, systemDifferences, systemMissing } from './system.ts';
import { movesOf, spokenTo } from './moves.ts';
import { answerDifferences, recordingMissing } from './recording.ts';

/** Both revisions, and whether none of some files differs between them. */
export interface Revisions {
  readonly base: Tree;
  readonly head: Tree;
  /** The files that differ. */
  readonly touched: readonly string[];
  readonly isUntouched: (files: readonly string[]) => boolean;
}

/** Which declaration speaks for each side. */
interface Declared {
  readonly was: Target;
  readonly is: Target;
  readonly as: Change['as'];
}

/** What a look at one target came to; no change where it is on neither side. */
export interface TargetChange {
  readonly law: TargetLaw;
  readonly change: Change | null;
  readonly warnings: readonly Warning[];
  /** None of the files that differ went into it, so it was compiled once. */
  readonly isKept: boolean;
}

/** Compiles a target on both sides and compares what a model would get. */
export async function changeOf(
  law: TargetLaw,
  declared: Declared,
  revisions: Revisions,
): Promise<TargetChange> {
  const { before, after, warnings, isFirst, isRemoved, isKept } = await compileBoth(law, declared, revisions);
  if (!after && law.head && declared.as === 'declared') throw promptMissing(law.head);
  const isUnread = before === null && warnings.some(({ code }) => code === 'unread-on-base');
  const change =
    before || after ? compared(law.name, declared, { before, after, isUnread, isFirst, isRemoved }) : null;
  return {
    law,
    change,
    warnings: [...warnings, ...(after?.warnings ?? [])],
    isKept: isKept && change?.kind === 'same',
  };
}

interface Both {
  readonly before: Compilation | null;
  readonly after: Compilation | null;
  readonly warnings: readonly Warning[];
  /** Base never asked it, and has the prompt without all that belongs to it. */
  readonly isFirst: boolean;
  /** Head has no such target, and has the prompt without all that belongs to it. */
  readonly isRemoved: boolean;
  readonly isKept: boolean;
}

async function compileBoth(
  law: TargetLaw,
  { was, is, as }: Declared,
  { base, head, touched, isUntouched }: Revisions,
): Promise<Both> {
  const warnings: Warning[] = [];
  let [isFirst, isRemoved] = [false, false];
  const onBase = async (): Promise<Compilation | null> => {
    if (!law.base && was.system && !(await isWhole(was.system, base))) return null;
    const found = await compileBase(was, base, touched);
    if (found === null || !('error' in found)) return found;
    isFirst = !law.base && found.error instanceof Missing;
    if (!isFirst) warnings.push(unread(was, found.error));
    return null;
  };
  const onHead = compile(is, head, touched).catch(async (error: unknown) => {
    // What is written wrong there is told where head itself uses it; a target that is gone may leave nothing behind.
    const isOwn = as === 'declared' && (law.head !== null || !(error instanceof Missing));
    if (isOwn || !(error instanceof UserError || error instanceof UserErrors)) throw error;
    const edited = error instanceof Missing ? await editedIn(was, is, { base, head, touched }) : null;
    isRemoved = as === 'declared' && edited === null;
    return edited;
  });
  const mayBeKept =
    sameFiles(was, is) &&
    sameGiven(was, is) &&
    !head.made &&
    !is.system &&
    isUntouched([is.prompt, ...(is.further ?? [])]);
  if (!mayBeKept) {
    const [after, before] = await inOrder([onHead, onBase()]);
    return { before, after, warnings, isFirst, isRemoved, isKept: false };
  }
  const after = await onHead;
  const isKept = after !== null && isUntouched(after.prompt.files);
  const before = isKept ? after : await onBase();
  return { before, after, warnings, isFirst, isRemoved, isKept };
}

type Compiled = Pick<Both, 'before' | 'after' | 'isFirst' | 'isRemoved'> & { readonly isUnread: boolean };

function compared(
  target: string,
  declared: Declared,
  { before, after, isUnread, isFirst, isRemoved }: Compiled,
): Change {
  const { was, is, as } = declared;
  const moved = movesOf(declared);
  const found = before && after ? [...differencesOf(before, after), ...moved] : [];
  const kind = !before ? 'added' : !after ? 'deleted' : found.length ? 'edited' : 'same';
  return {
    target,
    as,
    endpoints: { baseline: was.endpoint, candidate: is.endpoint },
    kind,
    ...spokenTo(declared, before?.prompt ?? null, after?.prompt ?? null),
    ...recordedIn(before, after),
    ...systemsIn(before, after),
    ...(isUnread ? { isUnread } : {}),
    ...(isFirst ? { isFirst } : {}),
    ...(isRemoved ? { isRemoved } : {}),
    touched: partsOf(found),
    differences: found,
    // Where it is asked stands in the config.
    ...(kind === 'edited' && found.length === moved.length
      ? { file: is.where.file, line: is.where.line }
      : placeOf(is.prompt, before, after)),
    reason:
      was.prompt !== is.prompt && kind === 'edited'
        ? `${was.prompt} became ${is.prompt}`
        : isUnread
          ? `${is.prompt} could not be compiled on base`
          : isFirst
            ? `${is.prompt} is asked for the first time`
            : isRemoved
              ? 'the target was removed, and what it was asked with'
              : reasonOf(kind, is.prompt, before, after),
  };
}

function differencesOf(before: Compilation, after: Compilation): Difference[] {
  if (before.system || after.system) return systemDifferences(before, after);
  return before.recorded || after.recorded
    ? answerDifferences(before, after)
    : differences(before.prompt, after.prompt);
}

function recordedIn(before: Compilation | null, after: Compilation | null): Pick<Change, 'recorded'> {
  const [baseline, candidate] = [before?.recorded ?? null, after?.recorded ?? null];
  return baseline || candidate ? { recorded: { baseline, candidate } } : {};
}

function systemsIn(before: Compilation | null, after: Compilation | null): Pick<Change, 'systems'> {
  const [baseline, candidate] = [before?.system ?? null, after?.system ?? null];
  return baseline || candidate ? { systems: { baseline, candidate } } : {};
}

async function compileBase(
  target: Target,
  base: Tree,
  touched: readonly string[],
): Promise<Compilation | { readonly error: Error } | null> {
  try {
    return await compile(target, base, touched);
  } catch (error) {
    if (!(error instanceof UserError || error instanceof UserErrors)) throw error;
    // What a step of this very job wrote is nothing that a merge has to live with.
    if (base.made) throw error;
    return { error };
  }
}

function unread({ name }: Target, { message }: Error): Warning {
  return {
    code: 'unread-on-base',
    message: `On base, target ${name} can't be compiled, so there is nothing to compare with: ${message}`,
  };
}

function promptMissing(target: Target): UserError {
  if (target.kind === 'recorded') return recordingMissing(target);
  if (target.system) return systemMissing(target);
  return new UserError(
    `target ${target.name}: ${target.prompt} does not exist`,
    { ...target.where, key: `targets.${target.name}.prompt` },
    'Mend the path, or remove the target together with its prompt.',
  );
}

function changedFiles(before: Compilation, after: Compilation): string[] {
  const all = [...new Set([...after.texts.keys(), ...before.texts.keys()])];
  return all.filter((file) => before.texts.get(file) !== after.texts.get(file));
}

function reasonOf(
  kind: Change['kind'],
  prompt: string,
  before: Compilation | null,
  after: Compilation | null,
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
  before: Compilation | null,
  after: Compilation | null,
): { file: string; line: number | null } {
  if (!before || !after) return { file: prompt, line: after ? 1 : null };
  const [file] = changedFiles(before, after);
  if (file === undefined) return { file: prompt, line: null };
  const was = (before.texts.get(file) ?? '').split('\n');
  const is = (after.texts.get(file) ?? '').split('\n');
  const first = is.findIndex((line, index) => line !== was[index]);
  return { file, line: first < 0 ? Math.max(1, is.length) : first + 1 };
}
