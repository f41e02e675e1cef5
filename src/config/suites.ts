import { canonical } from '../lib/json.ts';
import type { Case, Json, PolicyChange, Suite } from '../types.ts';
import { casesOf } from './cases.ts';
import type { CaseText } from './config.ts';
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
  const edited = base.filter((each) => now.has(each.id) && !sameCase(each, now.get(each.id) as Case));
  const added = head.filter((each) => !before.has(each.id));
  const suite: Suite = {
    name: law.name,
    law: law.law,
    targets: law.targets,
    cases: [...head, ...removed, ...edited.map((each) => ({ ...each, id: `${each.id} (as on base)` }))],
    rules: law.rules,
    trials: trials ?? law.trials,
  };
  const what = `suite ${law.name}.cases`;
  const policy = [
    ...list(what, removed, 'removed'),
    ...list(what, edited, 'changed'),
    ...(law.law === 'both' ? list(what, added, 'added') : []),
  ];
  return { suite, policy };
}

function list(what: string, cases: readonly Case[], effect: PolicyChange['effect']): PolicyChange[] {
  if (cases.length === 0) return [];
  const ids = cases.map((each) => each.id).join(', ');
  return [
    { what, before: effect === 'added' ? null : ids, after: effect === 'removed' ? null : ids, effect },
  ];
}

/** Ids are unique in a file; where two files share one, the file's name tells them apart. */
async function readAll(files: readonly CaseText[]): Promise<Case[]> {
  const read = await Promise.all(files.map(({ file, text }) => casesOf(text, file)));
  const cases = read.flat();
  const count = new Map<string, number>();
  for (const { id } of cases) count.set(id, (count.get(id) ?? 0) + 1);
  return cases.map((each) =>
    (count.get(each.id) ?? 0) > 1 ? { ...each, id: `${each.where.file}:${each.id}` } : each,
  );
}

function sameTexts(a: readonly CaseText[], b: readonly CaseText[]): boolean {
  return (
    a.length === b.length &&
    a.every((each, index) => each.file === b[index]?.file && each.text === b[index]?.text)
  );
}

function sameCase(a: Case, b: Case): boolean {
  const meaning = ({ where: _, ...rest }: Case): Json => JSON.parse(JSON.stringify(rest)) as Json;
  return canonical(meaning(a)) === canonical(meaning(b));
}
