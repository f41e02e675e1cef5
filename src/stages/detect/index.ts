import { onceEach } from '../../lib/once-each.ts';
import type { TouchedFile, Tree } from '../../contracts.ts';
import type { Law, TargetLaw } from '../../config/index.ts';
import { readOnce } from '../../lib/read-once.ts';
import { allTold, mistakesIn, throwFound, type UserError } from '../../errors.ts';
import type { Change, Target, Warning } from '../../types.ts';
import type { TargetChange, Revisions } from './change.ts';
import { askedIn, dueIn, sameFiles, type Scope } from './due.ts';
import { renamesIn, type Renames } from './renames.ts';
import { inOrder } from '../../lib/in-order.ts';

/** Targets of either law by their compiled meaning: what differs, and what is asked although it does not. */
interface Detection {
  readonly changes: readonly Change[];
  readonly warnings: readonly Warning[];
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
  const renames = await renamesIn(law.targets, { base, head });
  const moved = await movedFrom(law, base, head, scope);
  const asked = askedIn(law);
  const due = [...(await dueIn(law, head, scope))];
  const looked: TargetChange[] = [];
  const broken: UserError[] = [];
  for (let from = 0; from < due.length; from += GROUP) {
    const group = due.slice(from, from + GROUP);
    const revisions: Revisions = { base: readOnce(base), head: readOnce(head), touched, isUntouched };
    const found = await allTold(
      group.map((target) =>
        lookAt(target, { other: renames.get(target.name), moved: moved.get(target.name) }, revisions),
      ),
    ).catch((error: unknown) => {
      broken.push(...mistakesIn(error));
      return [];
    });
    const isWanted = (each: TargetChange): boolean => scope.all || !each.isKept || asked.has(each.law.name);
    looked.push(...found.flat().filter(isWanted));
  }
  throwFound(broken);
  const placed = await placedIn(law, renames, {
    base: readOnce(base),
    head: readOnce(head),
    touched,
    isUntouched,
  });
  const changes = looked.flatMap(({ change }) => (change ? [unsettledIn(law, change)] : []));
  return {
    changes: [...changes, ...placed.flatMap(({ change }) => change ?? [])],
    warnings: onceEach([...looked, ...placed].flatMap(({ warnings }) => warnings)),
  };
}

/** Nothing moved where nothing is gone. */
async function movedFrom(
  law: Law,
  base: Tree,
  head: Tree,
  { touched }: Scope,
): Promise<ReadonlyMap<string, Target>> {
  if (touched.every(({ after }) => after !== null)) return new Map();
  const { movedIn } = await import('./elsewhere.ts');
  return movedIn(law, { base, head, touched });
}

/** What stands in the place of another target, whatever its name: compared with what stood there on base. */
async function placedIn(law: Law, renames: Renames, revisions: Revisions): Promise<TargetChange[]> {
  const targets = new Map(law.targets.map((target) => [target.name, target]));
  const placed = law.suites.flatMap((suite) =>
    suite.handovers.map((handover) => ({ suite: suite.name, ...handover })),
  );
  const looked = await inOrder(
    placed.map(async ({ suite, from, to }): Promise<TargetChange[]> => {
      const [was, is] = [targets.get(from)?.base, targets.get(to)?.head];
      const own = targets.get(to);
      if (!was || !is || !own || renames.get(to)?.name === from) return [];
      const { changeOf } = await import('./change.ts');
      const found = await changeOf(own, { was, is, as: 'declared' }, revisions);
      if (!found.change) return [found];
      const reason = `${to} took the place of ${from}`;
      return [{ ...found, change: { ...found.change, place: { suite, of: from }, reason } }];
    }),
  );
  return looked.flat();
}

function unsettledIn({ suites }: Law, change: Change): Change {
  const unsettled = suites.filter((suite) => suite.unsettled.includes(change.target)).map(({ name }) => name);
  const by = suites.flatMap(({ displaced }) =>
    displaced?.targets.includes(change.target) ? displaced.by : [],
  );
  return {
    ...change,
    ...(unsettled.length > 0 ? { unsettled } : {}),
    ...(by.length > 0 ? { displacedBy: by } : {}),
  };
}

/** Where a target lives on that head does not declare as base does. */
interface Elsewhere {
  /** The target that took its place, or whose place it took. */
  readonly other: Target | undefined;
  /** As base declares it, at the places to which its files moved. */
  readonly moved: Target | undefined;
}

async function lookAt(
  target: TargetLaw,
  { other, moved }: Elsewhere,
  revisions: Revisions,
): Promise<TargetChange[]> {
  const was = (target.base ?? other ?? target.head) as Target;
  const is = (target.head ?? other ?? moved ?? target.base) as Target;
  const { changeOf } = await import('./change.ts');
  const declared = await changeOf(target, { was, is, as: 'declared' }, revisions);
  if (!target.base || sameFiles(moved ?? target.base, is) || (target.base.system && is.system))
    return [declared];
  // A target that head points elsewhere: what base's law names is looked at too, as long as it is there.
  const own = { was: target.base, is: moved ?? target.base, as: 'base-declares-it' } as const;
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
