import type { Case, PolicyChange, Suite, Whose } from '../types.ts';
import { bothOf, named, readAll, sameCase, sameTexts } from './case-files.ts';
import { withBuiltIn } from './built-in.ts';
import { noCase } from './no-case.ts';
import type { SuiteLaw } from './suite-law.ts';

/** A suite with its cases, and what happened to cases between base and head. */
export interface OpenedSuite {
  readonly suite: Suite;
  readonly policy: readonly PolicyChange[];
}

/** Reads the cases of both revisions; a removed or edited case still sits the old exam. */
export async function openSuite(law: SuiteLaw, trials: number | null): Promise<OpenedSuite> {
  const { cases, removed, edited, added } = await casesIn(law);
  const suite: Suite = {
    name: law.name,
    law: law.law,
    targets: law.targets,
    cases,
    rules: withBuiltIn(law.rules, law.law, law.name),
    trials: trials ?? law.trials,
    ...(law.delivery ? { delivery: law.delivery } : {}),
  };
  const what = `suite ${law.name}.cases`;
  const policy = [
    ...list(what, removed, 'removed'),
    ...list(what, edited, 'changed'),
    ...(law.law === 'both' ? list(what, added, 'added') : []),
  ];
  return { suite, policy };
}

/** All that are asked, and which of base are gone, which say something else now, and which are new. */
interface Joined {
  readonly cases: readonly Case[];
  readonly removed: readonly Case[];
  readonly edited: readonly Case[];
  readonly added: readonly Case[];
}

async function casesIn({ baseCases, headCases, law }: SuiteLaw): Promise<Joined> {
  if (sameTexts(baseCases, headCases)) {
    const cases = someOf(named(await readAll(headCases)), headCases);
    return { cases: own(cases, law), removed: [], edited: [], added: [] };
  }
  const [before, after] = await bothOf(baseCases, headCases);
  return joined(named(before), someOf(named(after), headCases), law);
}

/** Files that are there hold a case. */
function someOf(cases: readonly Case[], files: SuiteLaw['headCases']): readonly Case[] {
  if (files.length > 0 && cases.length === 0) throw noCase(files.map(({ file }) => file));
  return cases;
}

function joined(base: readonly Case[], head: readonly Case[], law: Whose): Joined {
  const now = new Map(head.map((each) => [each.id, each]));
  const before = new Map(base.map((each) => [each.id, each]));
  const removed = base.filter((each) => !now.has(each.id));
  const edited = base.filter((each) => now.has(each.id) && !sameCase(each, now.get(each.id)));
  const added = head.filter((each) => !before.has(each.id));
  const [untouched, changed]: [Case[], Case[]] = [[], []];
  for (const each of head) (sameCase(each, before.get(each.id)) ? untouched : changed).push(each);
  const cases = [
    ...own(untouched, law),
    ...own(changed, 'head'),
    ...own(removed, 'base'),
    ...own(
      edited.map((each) => ({ ...each, id: asOnBase(each.id, now) })),
      'base',
    ),
  ];
  return { cases, removed, edited, added };
}

function own(cases: readonly Case[], law: Whose): readonly Case[] {
  return cases.every((each) => each.law === law)
    ? cases
    : cases.map((each) => (each.law === law ? each : { ...each, law }));
}

const ON_BASE = ' (as on base)';

/** A name that no case of head has. */
function asOnBase(id: string, now: ReadonlyMap<string, Case>): string {
  let name = `${id}${ON_BASE}`;
  while (now.has(name)) name += ' ';
  return name;
}

/** As its author calls a case that head edited, which stands there under base's wording too. */
export function idAsWritten(id: string): string {
  const name = id.trimEnd();
  return name.endsWith(ON_BASE) ? name.slice(0, -ON_BASE.length) : id;
}

function list(what: string, cases: readonly Case[], effect: PolicyChange['effect']): PolicyChange[] {
  if (cases.length === 0) return [];
  const ids = cases.map((each) => each.id).join(', ');
  return [
    { what, before: effect === 'added' ? null : ids, after: effect === 'removed' ? null : ids, effect },
  ];
}
