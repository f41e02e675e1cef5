import { allTold } from '../errors.ts';
import { canonical } from '../parsing/json.ts';
import type { Case, Json } from '../types.ts';
import { casesOf } from './cases.ts';
import type { CaseText } from './config.ts';

/** Ids are unique in a file; where two files share one, the file's name tells them apart. */
export async function readAll(files: readonly CaseText[]): Promise<Case[]> {
  const read = await allTold(files.map(async ({ file, text, cases }) => cases ?? casesOf(text, file)));
  const cases = read.flat();
  const count = new Map<string, number>();
  for (const { id } of cases) count.set(id, (count.get(id) ?? 0) + 1);
  return cases.map((each) =>
    (count.get(each.id) ?? 0) > 1 ? { ...each, id: `${each.where.file}:${each.id}` } : each,
  );
}

/** Whether the files are the same to the letter. */
export function sameTexts(a: readonly CaseText[], b: readonly CaseText[]): boolean {
  return (
    a.length === b.length &&
    a.every((each, index) => each.file === b[index]?.file && each.text === b[index]?.text)
  );
}

/** Whether two cases ask and expect the same, wherever they stand. */
export function sameCase(a: Case, b: Case | undefined): boolean {
  if (!b) return false;
  if (a === b) return true;
  const meaning = ({ where: _, ...rest }: Case): Json => JSON.parse(JSON.stringify(rest)) as Json;
  return canonical(meaning(a)) === canonical(meaning(b));
}

/** Whether two revisions ask the same cases, however their files are laid out. */
export async function sameCases(base: readonly CaseText[], head: readonly CaseText[]): Promise<boolean> {
  if (sameTexts(base, head)) return true;
  const now = new Map((await readAll(head)).map((each) => [each.id, each]));
  const before = await readAll(base);
  return before.length === now.size && before.every((each) => sameCase(each, now.get(each.id)));
}
