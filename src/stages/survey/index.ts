import type { TouchedFile, Tree } from '../../contracts.ts';
import type { Law } from '../../config/index.ts';
import { Missing, UserError, UserErrors } from '../../errors.ts';
import { formatOf } from '../../formats/index.ts';
import { inOrder } from '../../lib/in-order.ts';
import { canonical } from '../../parsing/json.ts';
import { codeSeen } from './code.ts';
import { kindOf, PROMPT_GLOBS } from './kinds.ts';
import { type Seen, settingsSeen } from './settings.ts';
import type { Change, Exam, Gap, Json, Warning } from '../../types.ts';

export { withPrograms } from './programs.ts';

/** Files that are opened to look for what nobody declared; more than these are counted, not read. */
const MOST_READ = 400;
/** Of which so many at once. */
const GROUP = 32;

export interface Survey {
  readonly uncovered: readonly Gap[];
  readonly warnings: readonly Warning[];
}

/** Prompts and settings of models that changed, but belong to nothing that a suite asks. Reads what changed alone. */
export async function survey(
  law: Law,
  changes: readonly Change[],
  touched: readonly TouchedFile[],
  base: Tree,
  head: Tree,
): Promise<Survey> {
  const known = knownFiles(law, changes);
  const due = touched.filter(
    ({ path, before, after }) =>
      !known.has(path) && (isWhole(kindOf(path)) || (kindOf(path) && (before?.regular || after?.regular))),
  );
  const read = due.slice(0, MOST_READ);
  const moved = new Set(read.flatMap(({ before }) => before?.oid ?? []));
  const stayed = new Set(read.flatMap(({ after }) => after?.oid ?? []));
  // A file that only moved says what it said.
  const other = read.filter(({ before, after }) =>
    before ? after !== null || !stayed.has(before.oid) : after !== null && !moved.has(after.oid),
  );
  const uncovered: Gap[] = [];
  for (let from = 0; from < other.length; from += GROUP) {
    const group = other.slice(from, from + GROUP);
    uncovered.push(...(await inOrder(group.map((each) => seenIn(each, base, head)))).flat());
  }
  const left = due.length - read.length;
  const message = `${left} more files that could hold prompts or models changed, and were not looked at.`;
  return { uncovered, warnings: left > 0 ? [{ code: 'not-looked-at', message }] : [] };
}

function knownFiles(law: Law, changes: readonly Change[]): ReadonlySet<string> {
  const targets = law.targets.flatMap(({ base, head }) => [base, head].filter((target) => target !== null));
  const files = law.suites.flatMap(({ baseCases, headCases, rules }) => [
    ...[...baseCases, ...headCases].map(({ file }) => file),
    ...rules.flatMap(({ card: { where, options } }) => [where.file, String(options['calibration'] ?? '')]),
  ]);
  return new Set([
    ...files,
    ...targets.flatMap(({ prompt, further = [], where }) => [prompt, ...further, where.file]),
    ...changes.flatMap(({ baseline, candidate }) => [
      ...(baseline?.files ?? []),
      ...(candidate?.files ?? []),
    ]),
  ]);
}

async function seenIn({ path, before, after }: TouchedFile, base: Tree, head: Tree): Promise<Gap[]> {
  const kind = kindOf(path);
  const [{ text: was }, { text: is, refused }] = await Promise.all([
    before ? readIn(base, path) : NOT_THERE,
    after ? readIn(head, path) : NOT_THERE,
  ]);
  if (isWhole(kind) && refused)
    return [{ file: path, line: null, kind, what: `${WHOLE[kind]} that can't be read: ${refused}` }];
  if (kind === null || (was === null && is === null)) return [];
  if (isWhole(kind))
    return (await isSamePrompt(path, was, is, base, head)) ? [] : [promptSeen(path, was, is, kind)];
  const found: readonly Seen[] =
    kind === 'code' ? codeSeen(was ?? '', is ?? '') : settingsSeen(path, was, is);
  return found.map(({ line, what, isPrompt }) => ({
    file: path,
    line,
    kind: kind === 'code' ? 'code' : 'settings',
    what,
    ...(isPrompt ? { isPrompt } : {}),
  }));
}

interface Looked {
  readonly text: string | null;
  readonly refused: string | null;
}

const NOT_THERE: Looked = { text: null, refused: null };

/** Links, what is no UTF-8 and what is kept elsewhere hold nothing that could be shown. */
async function readIn(tree: Tree, path: string): Promise<Looked> {
  try {
    return { text: await tree.read(path), refused: null };
  } catch (error) {
    if (error instanceof UserError) return { text: null, refused: error.message };
    throw error;
  }
}

/** Files that are a prompt from their first word to their last, and what they are called. */
const WHOLE = { prompt: 'a prompt', instructions: 'instructions of agents' } as const;
type Whole = keyof typeof WHOLE;

function isWhole(kind: string | null): kind is Whole {
  return kind !== null && Object.hasOwn(WHOLE, kind);
}

function promptSeen(file: string, was: string | null, is: string | null, kind: Whole): Gap {
  const name = WHOLE[kind];
  const what =
    was === null ? name.replace(/^(a )?/, '$1new ') : is === null ? `${name} that ${GONE[kind]} gone` : name;
  return { file, line: is === null ? null : firstDifference(was ?? '', is), kind, what };
}

const GONE: Readonly<Record<Whole, string>> = { prompt: 'is', instructions: 'are' };

function firstDifference(was: string, is: string): number {
  const [before, after] = [was.split('\n'), is.split('\n')];
  const first = after.findIndex((line, index) => line !== before[index]);
  return first < 0 ? Math.max(1, after.length) : first + 1;
}

/** Notes, key order and white space are no change, where the format tells them from the rest. */
async function isSamePrompt(
  path: string,
  was: string | null,
  is: string | null,
  base: Tree,
  head: Tree,
): Promise<boolean> {
  if (was === null || is === null) return false;
  try {
    const [one, other] = await Promise.all([meaning(path, was, base), meaning(path, is, head)]);
    return one === other;
  } catch (error) {
    if (error instanceof UserError || error instanceof UserErrors) return false;
    throw error;
  }
}

async function meaning(path: string, text: string, tree: Tree): Promise<string> {
  const read = async (file: string): Promise<string> => {
    const found = await tree.read(file);
    if (found === null) throw new Missing(`${file} does not exist`, null, 'Mend the path.');
    return found;
  };
  const { warnings: _, files: __, ...said } = await formatOf(path, text).parse({ path, text, read });
  return canonical(JSON.parse(JSON.stringify(said)) as Json);
}

/** How many of a revision's prompt files some suite asks. */
export async function coverage(
  tree: Tree,
  exams: readonly Exam[],
): Promise<{ all: number; open: readonly string[] }> {
  const all = (await tree.list(PROMPT_GLOBS)).filter((path) => kindOf(path) === 'prompt');
  const asked = new Set(
    exams.flatMap(({ change, suite }) => [
      ...(change.candidate?.files ?? []),
      ...suite.cases.map(({ where }) => where.file),
      ...suite.rules.map(({ card }) => card.where.file),
    ]),
  );
  return { all: all.length, open: all.filter((path) => !asked.has(path)) };
}
