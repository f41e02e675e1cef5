/** Partials: `{{> shared/tone.md}}` puts another file's text in place, to any depth. */
import { Missing, UserError } from '../errors.ts';
import type { Where } from '../types.ts';
import { strangers } from './template.ts';

/** A text of which other files may be part. */
interface Whole {
  readonly path: string;
  readonly text: string;
  /** The text of another file of the same revision; throws `Missing` where there is none. */
  readonly read: (path: string) => Promise<string>;
}

interface Expanded {
  readonly text: string;
  /** Files that were read, in order of first use, without the one that was expanded. */
  readonly files: readonly string[];
}

/** How a language includes other files. */
export interface Inclusion {
  /** Global, with the groups `kept` (stays as it is, such as a comment) and `path`. */
  readonly pattern: RegExp;
  /** The files that a name may mean, likeliest first. */
  readonly candidates?: (name: string) => readonly string[];
  /** Whether an include that has a line to itself takes its line break along, and every line its indentation. */
  readonly byLines?: boolean;
  /** Gives the text of a file what its include says beside the path (the group `given`). */
  readonly wrap?: (text: string, given: string) => string;
  /** Throws for a text, before its includes are put in place, that the language does not understand. */
  readonly check: (text: string, file: string, firstLine: number) => void;
}

/** Most characters that partials may add up to, since includes of includes grow without bound. */
const most = 1_000_000;
/** Most files that may lead from one to the next. */
const deepest = 64;

/** Plain variables, partials and notes; logic would reach the model as it stands, so it is refused. */
const mustache: Inclusion = {
  pattern: /(?<kept>\\\{\{\s*>[^{}]*\}\})|\{\{\s*>\s*(?<path>[^{}]*?)\s*\}\}/g,
  check: refuseLogic,
};

interface Piece {
  readonly text: string;
  readonly path: string;
  readonly firstLine: number;
  /** The files that led here, this one last. */
  readonly chain: readonly string[];
}

/**
 * Puts partials in place. Paths count from the root of the repository, or from the folder of the file
 * that names them when they start with `./` or `../`. The last line break of a partial is dropped.
 * `firstLine` is the line of its file where the text starts.
 */
export async function expandPartials(whole: Whole, firstLine = 1, inclusion = mustache): Promise<Expanded> {
  const done = new Map<string, string>();
  const files = new Set<string>();

  async function expand({ text, path, firstLine, chain }: Piece): Promise<string> {
    let result = '';
    let end = 0;
    const lineOf = linesInOrder(text, firstLine);
    inclusion.check(text, path, firstLine);
    for (const match of text.matchAll(inclusion.pattern)) {
      const where = { file: path, line: lineOf(match.index), key: null };
      const { kept, path: name = '', given = '' } = match.groups ?? {};
      const inner = kept ? match[0] : await partial(name, chain, where);
      const parameters = given.trim();
      const whole = parameters ? (inclusion.wrap?.(inner, parameters) ?? inner) : inner;
      const placed = kept || !inclusion.byLines ? null : byLines(text, match.index, match[0], whole);
      result += text.slice(end, placed?.start ?? match.index) + (placed?.text ?? whole);
      if (result.length > most) throw tooLong(where);
      end = placed?.end ?? match.index + match[0].length;
    }
    return result + text.slice(end);
  }

  async function partial(name: string, chain: readonly string[], where: Where): Promise<string> {
    const named = inclusion.candidates?.(name) ?? [name];
    const paths = named.flatMap((each) => pathInRepository(each, where.file) ?? []);
    if (paths.length === 0) throw outside(name, where);
    const known = paths.find((path) => done.has(path));
    if (known !== undefined && known === paths[0]) return done.get(known) ?? '';
    const { path, text: plain, end } = await readFirst(paths, chain, where, whole.read);
    files.add(path);
    const text = inclusion.byLines ? plain + end : plain;
    const inner = done.get(path) ?? (await expand({ text, path, firstLine: 1, chain: [...chain, path] }));
    done.set(path, inner);
    return inner;
  }

  const { path, text } = whole;
  return { text: await expand({ text, path, firstLine, chain: [path] }), files: [...files] };
}

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What Handlebars makes of a partial by the white space around it, and by the dashes in its tag. */
function byLines(text: string, index: number, tag: string, inner: string): Placed {
  const before = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
  const after = /^[ \t]*(?:\n|$)/.exec(text.slice(index + tag.length))?.[0];
  const isAlone = after !== undefined && /^[ \t]*$/.test(before);
  const end = index + tag.length;
  const spaceAfter = tag.includes('~}}') ? (/^\s*/.exec(text.slice(end))?.[0].length ?? 0) : 0;
  const spaceBefore = tag.startsWith('{{~') ? index - text.slice(0, index).trimEnd().length : 0;
  if (spaceAfter || spaceBefore) return { start: index - spaceBefore, end: end + spaceAfter, text: inner };
  if (!isAlone) return { start: index, end, text: inner };
  const indented = before ? inner.replace(/^(?=[^\n])/gm, before) : inner;
  return { start: index - before.length, end: end + after.length, text: indented };
}

/** The first of several files that is there; the error is that of the likeliest. */
export async function readFirst(
  paths: readonly string[],
  chain: readonly string[],
  where: Where,
  read: Whole['read'],
): Promise<{ readonly path: string; readonly text: string; readonly end: string }> {
  if (chain.length > deepest) throw tooDeep(where);
  let refusal: UserError | null = null;
  for (const path of paths) {
    if (chain.includes(path)) throw circle([...chain, path], where);
    try {
      const text = (await read(path)).replace(/\r\n?/g, '\n');
      return { path, text: text.replace(/\n$/, ''), end: text.endsWith('\n') ? '\n' : '' };
    } catch (error) {
      // One that is there but can't be read is not passed over: the next would be another text.
      if (error instanceof UserError && !(error instanceof Missing))
        throw new UserError(error.message, error.where ?? where, error.hint);
      if (!(error instanceof Missing)) throw error;
      refusal ??= new UserError(error.message, where, error.hint);
    }
  }
  throw refusal ?? new Error('no path to read');
}

/** A path of the repository without dots, as written in `file`; null when it leads out of it. */
export function pathInRepository(written: string, file: string): string | null {
  if (written === '' || /^[/~]|^[A-Za-z]:|[\\\u0000-\u001f]|^[a-z]+:\/\//.test(written)) return null;
  const steps = /^\.\.?\//.test(written) ? file.split('/').slice(0, -1) : [];
  for (const step of written.split('/')) {
    if (step === '..' && steps.pop() === undefined) return null;
    if (step !== '' && step !== '.' && step !== '..') steps.push(step);
  }
  return steps.length === 0 || steps.some((step) => step.toLowerCase() === '.git') ? null : steps.join('/');
}

/** The line of an offset, counted from the line on which the text starts. */
export function lineAt(text: string, offset: number, firstLine = 1): number {
  return text.slice(0, offset).split('\n').length - 1 + firstLine;
}

function tooManyTags(file: string): UserError {
  const hint = `Split it, or fill what repeats from one variable: at most ${MOST_TAGS} tags are read.`;
  return new UserError(`${file} has too many tags`, { file, line: null, key: null }, hint);
}

/** The same for offsets that only grow: each stretch of the text is counted once. */
function linesInOrder(text: string, firstLine: number): (offset: number) => number {
  let [line, next] = [firstLine, text.indexOf('\n')];
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) line++;
    return line;
  };
}

/** Tags of one file; each takes a kilobyte on its way. */
const MOST_TAGS = 20_000;

function refuseLogic(text: string, file: string, firstLine: number): void {
  if (text.split('{{', MOST_TAGS + 2).length > MOST_TAGS + 1) throw tooManyTags(file);
  const first = strangers(text)[0];
  if (!first) return;
  const where = { file, line: lineAt(text, first.offset, firstLine), key: null };
  const hint =
    'Known are {{name}}, {{name.field}}, {{> partial}} and {{! note}}; write \\{{ for plain braces.';
  throw new UserError(`${file}: ${first.tag} is not a plain variable`, where, hint);
}

/** The error for a path that leads out of the repository. */
export function outside(name: string, where: Where): UserError {
  const hint = 'Write a path from the root of the repository, such as {{> prompts/shared/tone.md}}.';
  return new UserError(`the partial "${name}" is not a path inside the repository`, where, hint);
}

function circle(chain: readonly string[], where: Where): UserError {
  const hint = 'Take one of these partials out, so that no file contains itself.';
  return new UserError(`partials go round in a circle: ${chain.join(' → ')}`, where, hint);
}

function tooDeep(where: Where): UserError {
  return new UserError(`more than ${deepest} files lead here`, where, 'Put some of them together.');
}

function tooLong(where: Where): UserError {
  const hint = 'Include each partial once; partials that include each other many times multiply.';
  return new UserError(`the partials add up to more than ${most} characters`, where, hint);
}
