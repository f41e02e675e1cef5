/** Who takes whose place: a file that moved, and a provider or prompt that another one replaces. */
import { likeness, pairAlike } from '../../text/likeness.ts';
import type { MetricCard } from '../../types.ts';
import type { ForeignConfig } from './foreign-config.ts';

/** Base's files with the names that head gives to what stands in the same place, so that the two are compared. */
export function followNames(
  base: readonly ForeignConfig[],
  head: readonly ForeignConfig[],
): readonly ForeignConfig[] {
  const moved = followRenames(base, head);
  return base.map((was) => {
    const other = moved.get(was);
    if (other) return renamed(was, other, byOrder(was, other));
    const same = head.find(({ file }) => file === was.file);
    return same ? renamed(was, same, namesNow(was, same)) : was;
  });
}

/** The targets of a file that moved are called after it, so only their order tells which is which. */
function byOrder(was: ForeignConfig, is: ForeignConfig): (name: string) => string {
  const names = new Map(was.targets.map(({ name }, index) => [name, is.targets[index]?.name ?? name]));
  return (name) => names.get(name) ?? name;
}

/** So much of the shorter file must stand in the longer one before they are taken for the same prompt. */
const ALIKE = 0.5;

/** A file that moved keeps its name of head's, so that it is the same prompt with the same suite. */
function followRenames(
  base: readonly ForeignConfig[],
  head: readonly ForeignConfig[],
): ReadonlyMap<ForeignConfig, ForeignConfig> {
  const gone = base.filter(({ file }) => !head.some((is) => is.file === file));
  const come = head.filter(({ file }) => !base.some((was) => was.file === file));
  return new Map(pairAlike(gone, come, (was, is) => likeness(was.text, is.text), ALIKE));
}

/** The same file, with its targets called as head calls what stands in their place. */
function renamed(was: ForeignConfig, is: ForeignConfig, now: (name: string) => string): ForeignConfig {
  return {
    ...was,
    targets: was.targets.map((target) => ({ ...target, name: now(target.name) })),
    suites: was.suites.map((suite, index) => {
      const other =
        was.file === is.file ? is.suites.find(({ name }) => name === suite.name) : is.suites[index];
      return {
        ...suite,
        name: other?.name ?? suite.name,
        targets: suite.targets.map(now),
        cards: keptNear(suite.cards ?? {}, other?.cards ?? {}),
      };
    }),
  };
}

/** What head puts in the place of each target: first one of the same prompt, then whatever is left over on both sides. */
function namesNow(was: ForeignConfig, is: ForeignConfig): (name: string) => string {
  const now = new Map<string, string>();
  const [before, after] = [namesOf(was), namesOf(is)];
  let gone = before.filter((name) => !after.includes(name));
  let come = after.filter((name) => !before.includes(name));
  for (const name of [...gone]) {
    const next = come.find((other) => promptIn(other) === promptIn(name));
    if (next === undefined) continue;
    now.set(name, next);
    come = come.filter((other) => other !== next);
    gone = gone.filter((other) => other !== name);
  }
  if (gone.length === come.length) gone.forEach((name, index) => now.set(name, come[index] ?? name));
  return (name) => now.get(name) ?? name;
}

function namesOf({ targets }: ForeignConfig): readonly string[] {
  return targets.map(({ name }) => name);
}

/** The name of a target without its provider, which stands last. */
function promptIn(name: string): string {
  return name.split(' · ').slice(0, -1).join(' · ');
}

type Cards = Readonly<Record<string, MetricCard>>;

/** What a judge was calibrated by lies near the file, so that it moves along; what it says is still base's. */
function keptNear(was: Cards, is: Cards): Cards {
  const moved = Object.entries(was).map(([id, card]): [string, MetricCard] => {
    const calibration = Object.hasOwn(is, id) ? is[id]?.options['calibration'] : undefined;
    return calibration === undefined
      ? [id, card]
      : [id, { ...card, options: { ...card.options, calibration } }];
  });
  return Object.fromEntries(moved);
}
