import type { TouchedFile, Tree } from '../../contracts.ts';
import type { Law, TargetLaw } from '../../config/index.ts';
import { UserError } from '../../errors.ts';
import { mayLeadOn } from '../../formats/index.ts';
import type { Target } from '../../types.ts';

/** What there is to look at. */
export interface Scope {
  /** The files that differ between the two revisions. */
  readonly touched: readonly TouchedFile[];
  /** Also what can't have changed, since every suite is asked or every prompt looked at. */
  readonly all: boolean;
}

/** Texts that are held at once. */
const GROUP = 128;

/** Targets that could have changed, and those that a suite asks for because the suite itself did. */
export async function dueIn(law: Law, head: Tree, { touched, all }: Scope): Promise<ReadonlySet<TargetLaw>> {
  if (all) return new Set(law.targets);
  const asked = askedIn(law);
  const differs = new Set(touched.map(({ path }) => path));
  const due = new Set<TargetLaw>();
  const unsure: TargetLaw[] = [];
  for (const target of law.targets) {
    const { base, head: is } = target;
    const isSame = base !== null && is !== null && sameDeclaration(base, is);
    if (is?.system || (is && head.made?.has(is.prompt))) due.add(target);
    else if (!isSame || asked.has(target.name) || filesOf(is).some((file) => differs.has(file)))
      due.add(target);
    else if (is.kind === 'prompt' && textsOf(is).some((file) => mayLeadOn(file, null))) unsure.push(target);
  }
  for (let from = 0; from < unsure.length; from += GROUP) {
    const group = unsure.slice(from, from + GROUP);
    const leads = await Promise.all(group.map(({ head: is }) => leadsOn(is as Target, head)));
    group.filter((_, at) => leads[at]).forEach((target) => due.add(target));
  }
  return due;
}

/** Targets of suites that ask for something else than on base. */
export function askedIn({ suites }: Law): ReadonlySet<string> {
  return new Set(suites.flatMap(({ changed, targets }) => (changed === null ? [] : targets)));
}

/** What can't be read is looked at in earnest, where it is told. */
async function leadsOn(target: Target, head: Tree): Promise<boolean> {
  if (target.given) return true;
  try {
    for (const file of textsOf(target)) {
      const text = await head.read(file);
      if (text === null || mayLeadOn(file, text)) return true;
    }
    return false;
  } catch (error) {
    if (error instanceof UserError) return true;
    throw error;
  }
}

function textsOf({ prompt, further = [] }: Target): readonly string[] {
  return [prompt, ...further];
}

/** The files that a declaration names; which further ones they lead to, only their texts tell. */
export function filesOf({ prompt, further = [], model, tools }: Target): readonly string[] {
  return [
    prompt,
    ...further,
    ...(model === null ? [] : [model.replace(/#.*$/s, '')]),
    ...(tools === null ? [] : [tools]),
  ];
}

export function sameFiles(a: Target, b: Target): boolean {
  return (
    a.kind === b.kind &&
    a.prompt === b.prompt &&
    JSON.stringify(a.further ?? []) === JSON.stringify(b.further ?? []) &&
    a.model === b.model &&
    a.tools === b.tools &&
    JSON.stringify(a.system ?? null) === JSON.stringify(b.system ?? null)
  );
}

export function sameGiven(a: Target, b: Target): boolean {
  return JSON.stringify(a.given ?? null) === JSON.stringify(b.given ?? null);
}

function sameDeclaration(a: Target, b: Target): boolean {
  return a === b || (sameFiles(a, b) && sameGiven(a, b) && a.endpoint === b.endpoint);
}
