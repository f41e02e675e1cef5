import { mistakesIn, throwFound, type UserError } from '../errors.ts';
import { canonical, sameJson } from '../parsing/json.ts';
import type { Case, Json } from '../types.ts';
import { type Ids, openCaseIds } from './case-ids.ts';
import { casesOf } from './cases.ts';
import type { CaseFile } from './config.ts';

/** One file with its cases, as they are named in it. */
interface Read {
  readonly from: CaseFile;
  readonly cases: readonly Case[];
}

/** The files of one revision, and the ids that several of them have. */
interface Files {
  readonly read: readonly Read[];
  readonly shared: ReadonlySet<string>;
}

const NO_OTHER: Files = { read: [], shared: new Set() };

/**
 * Reads one file after another, so that no more than one text is held, and throws the mistakes of all. Where the other
 * revision has the same file, or a case says the same in the same line of it, it is one object on both sides.
 */
export async function readAll(files: readonly CaseFile[], other = NO_OTHER): Promise<Files> {
  const read: Read[] = [];
  const found: UserError[] = [];
  const ids = openCaseIds();
  for (const from of files) {
    try {
      const there = other.read.find((each) => each.from.file === from.file);
      read.push({ from, cases: await casesIn(from, there, ids) });
    } catch (error) {
      found.push(...mistakesIn(error));
    }
  }
  throwFound(found);
  return { read, shared: ids.shared };
}

async function casesIn(from: CaseFile, there: Read | undefined, ids: Ids): Promise<readonly Case[]> {
  const known = there?.from.version === from.version ? there.cases : from.cases;
  known?.forEach(ids.take);
  if (known) return known;
  const cases = await casesOf(await from.text(), from.file, ids);
  if (!there) return cases;
  const others = new Map(there.cases.map((each) => [each.id, each]));
  return cases.map((each) => {
    const same = others.get(each.id);
    return same?.where.line === each.where.line && sameCase(each, same) ? same : each;
  });
}

/** Ids are unique in a file; where several files share one, the file's name tells them apart. */
export function named({ read, shared }: Files): readonly Case[] {
  const [first] = read;
  if (first && read.length === 1) return first.cases;
  const cases = read.flatMap((each) => each.cases);
  if (shared.size === 0) return cases;
  return cases.map((each) => (shared.has(each.id) ? { ...each, id: `${each.where.file}:${each.id}` } : each));
}

/** Whether the files are the same to the letter. */
export function sameTexts(a: readonly CaseFile[], b: readonly CaseFile[]): boolean {
  return (
    a.length === b.length &&
    a.every((each, index) => each.file === b[index]?.file && each.version === b[index].version)
  );
}

/** Whether two cases ask and expect the same, wherever they stand. */
export function sameCase(a: Case, b: Case | undefined): boolean {
  if (!b) return false;
  if (a === b) return true;
  if (a.demands || b.demands) return canonical(meaning(a)) === canonical(meaning(b));
  return SAID.every((key) => sameJson((a[key] ?? null) as Json, (b[key] ?? null) as Json));
}

/** All that cases of files say; those of other tools demand something besides. */
type Said = Exclude<keyof Case, 'demands' | 'where'>;
const SAID = Object.keys({
  id: true,
  input: true,
  turns: true,
  expected: true,
  context: true,
  expectedTools: true,
  toolResults: true,
  tags: true,
  pinned: true,
  law: true,
} satisfies Record<Said, true>) as readonly Said[];

function meaning({ where: _, ...rest }: Case): Json {
  return JSON.parse(JSON.stringify(rest)) as Json;
}

/** Whether two revisions ask the same cases, however their files are laid out. Most often one file tells. */
export async function sameCases(base: readonly CaseFile[], head: readonly CaseFile[]): Promise<boolean> {
  if (sameTexts(base, head)) return true;
  for (const was of base) {
    const is = head.find(({ file }) => file === was.file);
    if (is && is.version !== was.version && (await isEdited(was, is))) return false;
  }
  const [before, after] = await bothOf(base, head);
  const now = new Map(named(after).map((each) => [each.id, each]));
  const cases = named(before);
  return cases.length === now.size && cases.every((each) => sameCase(each, now.get(each.id)));
}

/** Whether a case of the file says something else under the same id. */
async function isEdited(was: CaseFile, is: CaseFile): Promise<boolean> {
  const [before, after] = await bothOf([was], [is]);
  const now = new Map(named(after).map((each) => [each.id, each]));
  return named(before).some((each) => now.has(each.id) && !sameCase(each, now.get(each.id)));
}

/** The cases of both revisions, file by file: what is the same on both sides is read once, and held once. */
export async function bothOf(
  base: readonly CaseFile[],
  head: readonly CaseFile[],
): Promise<readonly [Files, Files]> {
  const after = await readAll(head);
  return [await readAll(base, after), after];
}
