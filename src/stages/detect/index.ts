import type { TouchedFile, Tree } from '../../contracts.ts';
import type { Law, TargetLaw } from '../../config/index.ts';
import { readOnce } from '../../lib/read-once.ts';
import { inOrder } from '../../lib/in-order.ts';
import type { Change, Target } from '../../types.ts';
import { changeOf, type TargetChange, type Revisions } from './change.ts';
import { askedIn, dueIn, sameFiles, type Scope } from './due.ts';
import { renamesIn } from './renames.ts';

/** Targets of either law by their compiled meaning: what differs, and what is asked although it does not. */
interface Detection {
  readonly changes: readonly Change[];
  readonly warnings: readonly string[];
}

/** Targets that are compiled at once, and share what they are made of. */
const GROUP = 64;

/**
 * Compiles what could have changed at both revisions. Throws what is wrong with head's files; base's become
 * warnings. What can't have changed and is not asked is left out, with all that could be said of it.
 */
export async function detect(law: Law, base: Tree, head: Tree, scope: Scope): Promise<Detection> {
  const touched = scope.touched.map(({ path }) => path);
  const isUntouched = untouchedBy(scope.touched);
  const renames = await renamesIn(law.targets, base, head);
  const asked = askedIn(law);
  const due = [...(await dueIn(law, head, scope))];
  const looked: TargetChange[] = [];
  for (let from = 0; from < due.length; from += GROUP) {
    const group = due.slice(from, from + GROUP);
    const revisions: Revisions = { base: readOnce(base), head: readOnce(head), touched, isUntouched };
    const found = await inOrder(
      group.map((target) => lookAt(target, renames.get(target.name) ?? null, revisions)),
    );
    const isWanted = (each: TargetChange): boolean => scope.all || !each.isKept || asked.has(each.law.name);
    looked.push(...found.flat().filter(isWanted));
  }
  return {
    changes: looked.flatMap(({ change }) => change ?? []),
    warnings: [...new Set(looked.flatMap(({ warnings }) => warnings))],
  };
}

/** `other` is the target that took its place, or whose place it took. */
async function lookAt(
  target: TargetLaw,
  other: Target | null,
  revisions: Revisions,
): Promise<TargetChange[]> {
  const was = (target.base ?? other ?? target.head) as Target;
  const is = (target.head ?? other ?? target.base) as Target;
  const declared = await changeOf(target, { was, is, as: 'declared' }, revisions);
  if (!target.base || sameFiles(target.base, is) || (target.base.system && is.system)) return [declared];
  // A target that head points elsewhere: what base's law names is looked at too, as long as it is there.
  const own = { was: target.base, is: target.base, as: 'base-declares-it' } as const;
  const still = await changeOf(target, own, revisions);
  return [declared, still.change?.kind === 'edited' ? still : { ...still, change: null }];
}

/**
 * What none of the files that differ went into means the same on base, so it is read once. A file that is gone
 * may have gone into something that looks elsewhere now, so then all is read.
 */
function untouchedBy(touched: readonly TouchedFile[]): Revisions['isUntouched'] {
  if (touched.some(({ after }) => after === null)) return () => false;
  const differs = new Set(touched.map(({ path }) => path));
  return (files) => !files.some((file) => differs.has(file));
}
