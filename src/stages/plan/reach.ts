/** Which suites a proposal reaches, and with which of its changes. */
import type { Law, SuiteLaw } from '../../config/index.ts';
import { grouped } from '../../lib/groups.ts';
import type { Change, Exam, Suite } from '../../types.ts';

/** A suite that has something to ask, and the changes that it asks, in their order. */
export interface DueSuite {
  readonly suiteLaw: SuiteLaw;
  readonly reached: readonly Change[];
}

/** Looked up by name: hundreds of targets in as many suites are no matter. */
export function dueIn({ suites }: Law, changes: readonly Change[], force: boolean): readonly DueSuite[] {
  const placed = grouped(changes, ({ place }) => place?.suite ?? null);
  const byTarget = grouped(placed.get(null) ?? [], ({ target }) => target);
  const order = new Map(changes.map((change, at) => [change, at]));
  return suites.flatMap((suiteLaw) => {
    const seated = placed.get(suiteLaw.name) ?? [];
    const named = [...new Set(suiteLaw.targets)].flatMap((target) => byTarget.get(target) ?? []);
    const reached = named.filter(
      (change) => !seated.some((other) => isTaken(change, other)) && isReached(change, suiteLaw, force),
    );
    const all = [...seated, ...reached].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return all.length ? [{ suiteLaw, reached: all }] : [];
  });
}

/** One that gave its place to another is asked too where it changed otherwise: who takes its place is no way out. */
function isTaken(change: Change, { target, place, ...seated }: Change): boolean {
  if (change.target === target) return true;
  return place?.of === change.target && (change.kind === 'same' || askedOf(change) === askedOf(seated));
}

/** What is asked of the candidate. */
function askedOf({
  candidate,
  systems,
  recorded,
}: Pick<Change, 'candidate' | 'systems' | 'recorded'>): string {
  return JSON.stringify([candidate, systems?.candidate, recorded?.candidate]);
}

function isReached(change: Change, suite: SuiteLaw, force: boolean): boolean {
  if (change.kind === 'deleted') return false;
  // What only base's declaration names is asked by what base asks.
  if (change.as === 'base-declares-it') return change.kind !== 'same' && suite.law !== 'head';
  return force || change.kind !== 'same' || suite.changed !== null;
}

export function examOf(change: Change, suite: Suite, law: SuiteLaw): Exam {
  if (change.kind !== 'same') return { change, suite };
  return { change: { ...change, reason: law.changed ?? 'every suite was asked for' }, suite };
}
