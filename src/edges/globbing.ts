/** Globs in time that grows linearly with the path: a glob comes from a pull request, and so does the path. */
import picomatch from 'picomatch';
import { UserError } from '../errors.ts';

type Matches = (path: string) => boolean;
/** One character of a name: itself, any, or one of a class; or any number of any. */
type Token = string | { readonly one: RegExp } | 'ANY' | 'MANY';
/** The names on the way to a file; `DEEP` stands for any number of folders. */
type Step = readonly Token[] | 'DEEP';

/** Names that begin with a dot are matched by wildcards too. */
interface Dots {
  readonly dot: boolean;
}

/** What braces may multiply to. */
const MOST_GLOBS = 256;
/** Steps that the library may take for one path. */
const MOST_STEPS = 1_000_000;
/** Of what only the library reads: repetitions, and characters of a path. Its time grows with a power of these. */
const MOST_REPEATED = 3;
const LONGEST_PATH = 256;

/** To the library, no name begins with one of these. */
const LINE_END = /[\n\r\u2028\u2029]/;

/** Whether a path matches any of the globs, by the rules of picomatch. */
export function globMatcher(globs: readonly string[], dots: Dots): Matches {
  const all = globs.map((glob) => matcherOf(glob, dots));
  return (path) => all.some((matches) => matches(path));
}

function matcherOf(glob: string, dots: Dots): Matches {
  if (glob.startsWith('!') && !glob.startsWith('!(')) {
    const matches = matcherOf(glob.slice(1), dots);
    return (path) => !matches(path);
  }
  const linear = linearMatcher(glob, dots);
  if (linear === null) return byLibrary(glob, dots);
  const matches = picomatch(glob, dots);
  const repeated = repeatedIn(glob);
  return (path) =>
    path.length ** repeated > MOST_STEPS || LINE_END.test(path) ? linear(path) : matches(path);
}

/** Reads plain globs by itself: slower than the library where that is quick, but never slow. Null for others. */
export function linearMatcher(glob: string, dots: Dots): Matches | null {
  const plain = isPlain(glob) ? expanded(glob) : null;
  const all = plain?.map((each) => each.split('/').map(stepOf));
  return all ? (path) => all.some((steps) => matchesAll(path.split('/'), steps, dots)) : null;
}

/** What can be long or short: the library may try all lengths of each with all of the others. */
function repeatedIn(glob: string): number {
  return glob.replace(/\*\*/g, '*').match(/[*+]|[!@?]\(/g)?.length ?? 0;
}

/** Letters, wildcards, simple classes and braces; what else a glob can say is left to the library. */
function isPlain(glob: string): boolean {
  const classes = glob.replace(/\[\^?\w+\]/g, 'x');
  return (
    !/[()|+^$"\\[\]!]|^\.?\/|\/\/|\/$|\.\.|[{,][,}]|^[^{]*\}/.test(classes) &&
    classes.split('/').every((step) => step === '**' || !step.includes('**')) &&
    !/\*\*\/\*\*/.test(classes)
  );
}

/** Braces written out, innermost first; null where that is not all that they mean, or too many. */
function expanded(glob: string): readonly string[] | null {
  let globs = [glob];
  for (;;) {
    const open = globs.find((each) => each.includes('{'));
    if (open === undefined) return globs.some((each) => each.includes('}')) ? null : globs;
    const found = /\{([^{}]*,[^{}]*)\}/.exec(open);
    if (!found || globs.length > MOST_GLOBS) return null;
    const [whole, inner = ''] = found;
    const before = open.slice(0, found.index);
    const after = open.slice(found.index + whole.length);
    globs = globs
      .filter((each) => each !== open)
      .concat(inner.split(',').map((each) => before + each + after));
  }
}

function stepOf(text: string): Step {
  if (text === '**') return 'DEEP';
  return [...text.matchAll(/\[(\^?)(\w+)\]|[\s\S]/gu)].map(([whole, not, inner]): Token => {
    if (inner !== undefined) return { one: new RegExp(`^[${not}${inner}]$`, 'u') };
    return whole === '*' ? 'MANY' : whole === '?' ? 'ANY' : whole;
  });
}

/** The last `**` alone is ever taken up again: an earlier one could only take what this one can. */
function matchesAll(names: readonly string[], steps: readonly Step[], dots: Dots): boolean {
  let [at, step, deep, from] = [0, 0, -1, 0];
  while (at < names.length) {
    const wanted = steps[step];
    if (wanted === 'DEEP') {
      deep = step++;
      from = at;
    } else if (wanted !== undefined && matchesName(names[at] ?? '', wanted, dots)) {
      at++;
      step++;
    } else if (deep >= 0 && (dots.dot || !names[from]?.startsWith('.'))) {
      at = ++from;
      step = deep + 1;
    } else return false;
  }
  while (steps[step] === 'DEEP') step++;
  return step === steps.length;
}

/** The same within a name, for `*`. */
function matchesName(name: string, tokens: readonly Token[], { dot }: Dots): boolean {
  const letters = [...name];
  const [first] = tokens;
  const isWild = first === 'MANY' || first === 'ANY' || typeof first === 'object';
  if (letters.length === 0 || (isWild && !dot && letters[0] === '.')) return false;
  let [at, token, many, from] = [0, 0, -1, 0];
  while (at < letters.length) {
    const wanted = tokens[token];
    if (wanted === 'MANY') {
      many = token++;
      from = at;
    } else if (wanted !== undefined && isOne(letters[at] ?? '', wanted)) {
      at++;
      token++;
    } else if (many >= 0) {
      at = ++from;
      token = many + 1;
    } else return false;
  }
  while (tokens[token] === 'MANY') token++;
  return token === tokens.length;
}

function isOne(letter: string, wanted: Token): boolean {
  if (typeof wanted === 'object') return wanted.one.test(letter);
  return wanted === 'ANY' || wanted === letter;
}

function byLibrary(glob: string, { dot }: Dots): Matches {
  const repeated = repeatedIn(glob);
  if (repeated > MOST_REPEATED) throw tooWild(glob);
  const matches = picomatch(glob, { dot });
  return (path) => {
    if (repeated > 0 && path.length > LONGEST_PATH) throw tooLong(glob, path);
    return matches(path);
  };
}

function tooWild(glob: string): UserError {
  const hint = 'Write several simpler globs, of letters, *, **, ?, [abc] and {a,b}.';
  return new UserError(`the glob ${JSON.stringify(glob.slice(0, 200))} repeats too much`, null, hint);
}

function tooLong(glob: string, path: string): UserError {
  const hint = 'Write the glob of letters, *, **, ?, [abc] and {a,b} alone.';
  const what = `a path of ${path.length} characters is too long for the glob ${JSON.stringify(glob.slice(0, 200))}`;
  return new UserError(what, null, hint);
}
