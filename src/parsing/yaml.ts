/** YAML files, read safely: every limit is hit before memory or time is. */
import { isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair, YAMLError, YAMLMap } from 'yaml';
import { UserError } from '../errors.ts';
import type { Json } from '../types.ts';
import { type Digits, isRounded, MANY_DIGITS } from './digits.ts';
import { checkLength, checkShape, limits, type Parsed, type Room, tooDeep, tooMany } from './shape.ts';

/** Reads one YAML 1.2 document (core schema). `firstLine` is the line of its file where the text starts. */
export function parseYaml(
  text: string,
  file: string,
  firstLine = 1,
  digits: Digits = 'rounded',
  room?: Room,
): Parsed {
  checkLength(text, file, limits.tree);
  checkTokens(text, file);
  const { document, lineAt } = compose(text, file, firstLine);
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault && /call stack/.test(fault.message)) throw tooDeep(file);
  const twin = twinIn(document);
  if (twin && !(fault && fault.pos[0] < twin.offset)) throw twinError(twin.key, file, lineAt(twin.offset));
  if (fault) throw syntaxError(fault, file, lineAt(fault.pos[0]), lineOfText(text, fault.pos[0]));
  if (digits === 'kept' && MANY_DIGITS.test(text)) keepDigits(document);
  const lineOf = linesOf(document, lineAt);
  return {
    value: inOnePiece(checkShape(plainValue(document, file, lineAt), file, lineOf, room), text),
    lineOf,
  };
}

/** The library puts quoted texts together letter by letter, of which engines keep each one with 32 bytes beside it. */
function inOnePiece(value: Json, text: string): Json {
  return text.length > LONG ? (JSON.parse(JSON.stringify(value)) as Json) : value;
}

/** Letters of a text whose values are worth being made anew. */
const LONG = 10_000;

function keepDigits(document: Document): void {
  visit(document, {
    Scalar: (_, node) => {
      if (isRounded(node.value, node.source)) node.value = node.source;
    },
  });
}

/** Where the keys of a JSON text stand, which YAML can tell too. */
export function placesIn(text: string, file: string, firstLine: number): Parsed['lineOf'] {
  if (text.length > limits.tokens) return () => null;
  const { document, lineAt } = compose(text, file, firstLine);
  return linesOf(document, lineAt);
}

/** Throws when a text is too much to be read in good time: counted before anything is built of it. */
function checkTokens(text: string, file: string): void {
  if (text.length <= limits.tokens) return;
  let [tokens, lines] = [0, 0];
  for (const token of new Lexer().lex(text)) {
    if (token.length > LONGEST_QUOTED && /^["']/.test(token)) throw tooLongQuoted(file);
    if (/^[\r\n#]/.test(token)) lines++;
    else if (!/^[\s\u0002\u0018\u001f]/.test(token)) tokens++;
    // Each empty line is held against all of those before.
    if (tokens > limits.tokens || lines > limits.tokens) throw tooMany(file, limits.tokens);
  }
}

/** Letters of a text in quotes: the library takes a hundred bytes for each of them, and hardly any in a block. */
const LONGEST_QUOTED = 1_200_000;

function tooLongQuoted(file: string): UserError {
  const hint = 'Write it as a block, below `|`, or keep it in a file of its own.';
  const what = `${file}: a text in quotes has more than ${LONGEST_QUOTED} characters`;
  return new UserError(what, { file, line: null, key: null }, hint);
}

interface Twin {
  readonly key: string;
  readonly offset: number;
}

/** The first key that its mapping has already. The library compares each with all the others. */
function twinIn(document: Document): Twin | null {
  let found: Twin | null = null as Twin | null;
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        const value = isScalar(key) ? key.value : key;
        const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
        if (keys.has(value) && (!found || offset < found.offset))
          found = { key: isScalar(key) ? (key.source ?? String(value)) : String(value), offset };
        keys.add(value);
      }
    },
  });
  return found;
}

interface Composed {
  readonly document: Document;
  readonly lineAt: (offset: number) => number;
}

function compose(text: string, file: string, firstLine: number): Composed {
  const lineCounter = new LineCounter();
  const lineAt = (offset: number): number => Math.max(lineCounter.linePos(offset).line, 1) + firstLine - 1;
  try {
    const document = parseDocument(text, {
      lineCounter,
      version: '1.2',
      schema: 'core',
      // Of YAML 1.1, but whoever writes an anchor means it, and readers of other houses do it.
      merge: true,
      uniqueKeys: false,
      stringKeys: true,
      strict: true,
      prettyErrors: false,
      logLevel: 'error',
    });
    return { document, lineAt };
  } catch {
    // The only exception that a text can cause is a stack that runs out; most become faults of the document.
    throw tooDeep(file);
  }
}

function plainValue(document: Document, file: string, lineAt: Composed['lineAt']): unknown {
  try {
    return document.toJS({ maxAliasCount: limits.aliases });
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(file);
    if (/^Merge sources/.test((error as Error).message)) throw mergeError(document, file, lineAt);
    throw aliasError(document, file, lineAt);
  }
}

/** An alias of nothing; or, where there is none, more aliases than are followed. */
function aliasError(document: Document, file: string, lineAt: Composed['lineAt']): UserError {
  const anchors = new Set<string>();
  let lost: { readonly name: string; readonly line: number } | null = null as typeof lost;
  visit(document, {
    Value: (_, { anchor }) => {
      if (anchor !== undefined) anchors.add(anchor);
    },
    // Asked for where it leads to, each alias would be looked for in all of the document.
    Alias: (_, { source, range }) => {
      if (anchors.has(source)) return undefined;
      lost = { name: source, line: lineAt(range?.[0] ?? 0) };
      return visit.BREAK;
    },
  });
  const where = { file, line: lost?.line ?? null, key: null };
  if (lost)
    return new UserError(`${file}: there is no anchor &${lost.name}`, where, 'Set the anchor above its use.');
  const hint = `Write values out: at most ${limits.aliases} aliases are followed, since nested ones grow without bound.`;
  return new UserError(`${file} repeats its anchors too often`, where, hint);
}

/** What is laid under a mapping is no mapping. */
function mergeError(document: Document, file: string, lineAt: Composed['lineAt']): UserError {
  let line: number | null = null;
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.source !== '<<' || mergeable(document, value)) return undefined;
      line = lineAt(key.range?.[0] ?? 0);
      return visit.BREAK;
    },
  });
  const hint = 'Name a mapping after it, such as `<<: *base`, or put the key in quotes.';
  return new UserError(`${file}: << lays a mapping under another`, { file, line, key: '<<' }, hint);
}

function mergeable(document: Document, value: unknown): boolean {
  const found = target(document, value);
  return isSeq(found) ? found.items.every((each) => isMap(target(document, each))) : isMap(found);
}

const hints: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces, not tabs.',
  MULTIPLE_DOCS: 'Keep one document in the file: remove the --- line, or split the file.',
  TAG_RESOLVE_FAILED: 'Remove the !tag: only plain values are read.',
  NON_STRING_KEY: 'Put the key in quotes.',
};

function lineOfText(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 1);
}

function twinError(key: string, file: string, line: number): UserError {
  const what = `${file} is not valid YAML: Map keys must be unique; ${JSON.stringify(key.slice(0, 200))} is there twice`;
  const where = { file, line, key: null };
  return new UserError(what, where, 'Remove one of the two entries: only one would count.');
}

function syntaxError(fault: YAMLError, file: string, line: number, written: string): UserError {
  // The library takes a tab for white space where it goes on with the line above.
  const isTabbed = /^[ ]*\t/.test(written);
  const hint =
    (isTabbed ? hints['TAB_AS_INDENT'] : hints[fault.code]) ??
    'Check the indentation, the quotes and the colons on this line and the one above.';
  // What the library advises is for whoever calls it.
  const what = fault.message.replace(/; please use .*/, '');
  return new UserError(`${file} is not valid YAML: ${what}`, { file, line, key: null }, hint);
}

/** A missing key gets the line of its nearest ancestor, which is where it would have to be added. */
function linesOf(document: Document, lineAt: (offset: number) => number): Parsed['lineOf'] {
  return (path) => {
    let node = target(document, document.contents);
    let offset = node?.range?.[0] ?? null;
    for (const segment of path) {
      const found = step(node, segment);
      if (!found) break;
      offset = found.offset ?? offset;
      node = target(document, found.node);
    }
    return offset === null ? null : lineAt(offset);
  };
}

function step(node: Node | null, segment: string | number): { offset?: number; node: unknown } | null {
  if (isSeq(node)) {
    const item = node.items[Number(segment)] as Node | undefined;
    return item ? { offset: item.range?.[0], node: item } : null;
  }
  if (!isMap(node)) return null;
  const pair = pairsOf(node).get(String(segment));
  return pair && isScalar(pair.key) ? { offset: pair.key.range?.[0], node: pair.value } : null;
}

/** Looked up once a mapping: a file may ask for the line of every key. */
const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const found = known.get(map);
  if (found) return found;
  const pairs = new Map(
    map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])),
  );
  known.set(map, pairs);
  return pairs;
}

function target(document: Document, node: unknown): Node | null {
  const found = isAlias(node) ? node.resolve(document) : node;
  return (found ?? null) as Node | null;
}
