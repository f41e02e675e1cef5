import type { Case, PolicyChange, Suite } from '../types.ts';
import { readAll, sameCase, sameTexts } from './case-files.ts';
import { withBuiltIn } from './built-in.ts';
import type { SuiteLaw } from './law.ts';

/** A suite with its cases, and what happened to cases between base and head. */
export interface OpenedSuite {
  readonly suite: Suite;
  readonly policy: readonly PolicyChange[];
}

/** Reads the cases of both revisions; a removed or edited case still sits the old exam. */
export async function openSuite(law: SuiteLaw, trials: number | null): Promise<OpenedSuite> {
  const head = await readAll(law.headCases);
  const base = sameTexts(law.baseCases, law.headCases) ? head : await readAll(law.baseCases);
  const now = new Map(head.map((each) => [each.id, each]));
  const before = new Map(base.map((each) => [each.id, each]));
  const removed = base.filter((each) => !now.has(each.id));
  const edited = base.filter((each) => now.has(each.id) && !sameCase(each, now.get(each.id)));
  const added = head.filter((each) => !before.has(each.id));
  const own = (cases: readonly Case[], law: Case['law']): Case[] => cases.map((each) => ({ ...each, law }));
  const untouched = new Set(head.filter((each) => sameCase(each, before.get(each.id))));
  const changed = head.filter((each) => !untouched.has(each));
  const suite: Suite = {
    name: law.name,
    law: law.law,
    targets: law.targets,
    cases: [
      ...own([...untouched], law.law),
      ...own(changed, 'head'),
      ...own(removed, 'base'),
      ...own(
        edited.map((each) => ({ ...each, id: asOnBase(each.id, now) })),
        'base',
      ),
    ],
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

/** A name that no case of head has. */
function asOnBase(id: string, now: ReadonlyMap<string, Case>): string {
  let name = `${id} (as on base)`;
  while (now.has(name)) name += ' ';
  return name;
}

function list(what: string, cases: readonly Case[], effect: PolicyChange['effect']): PolicyChange[] {
  if (cases.length === 0) return [];
  const ids = cases.map((each) => each.id).join(', ');
  return [
    { what, before: effect === 'added' ? null : ids, after: effect === 'removed' ? null : ids, effect },
  ];
}
