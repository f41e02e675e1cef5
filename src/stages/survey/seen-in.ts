import type { TouchedFile, Tree } from '../../contracts.ts';
import { Missing, UserError, UserErrors } from '../../errors.ts';
import { formatOf } from '../../formats/index.ts';
import { canonical } from '../../parsing/json.ts';
import { codeSeen } from './code.ts';
import { programOf } from './notebook.ts';
import { type FileKind, isWhole, kindOf, WHOLE, type Whole } from './kinds.ts';
import { type Seen, settingsSeen } from './settings.ts';
import type { Gap, Json } from '../../types.ts';

/** What of prompts and models differs in one file. */
export async function seenIn({ path, before, after }: TouchedFile, base: Tree, head: Tree): Promise<Gap[]> {
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
  return seen(kind, path, was, is).map(({ line, what, isPrompt }) => ({
    file: path,
    line,
    kind: kind === 'settings' || kind === 'environment' ? 'settings' : 'code',
    what,
    ...(isPrompt ? { isPrompt } : {}),
  }));
}

function seen(kind: FileKind, path: string, was: string | null, is: string | null): readonly Seen[] {
  if (kind === 'notebook') {
    const [one, other] = [programOf(was), programOf(is)];
    return codeSeen(one.text, other.text, 'a notebook', path).map((each) => ({
      ...each,
      line: each.line === null ? null : other.lineOf(each.line),
    }));
  }
  if (kind === 'code' || kind === 'sql')
    return codeSeen(was ?? '', is ?? '', kind === 'sql' ? 'SQL' : 'code', path);
  return settingsSeen(path, was, is);
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
