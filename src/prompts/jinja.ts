/** Jinja through `@huggingface/jinja`, an interpreter of its own: templates never become code. */
import { Environment, Interpreter, parse as parseTokens, tokenize } from '@huggingface/jinja';
import { UserError } from '../errors.ts';
import type { Fields } from '../types.ts';
import { type Inclusion, lineAt } from './partials.ts';
import type { Filled } from './template.ts';
import { explain } from './jinja-faults.ts';
import { asJinja, filters, filtersAsCalls } from './nunjucks.ts';

/** A node of the parsed template; which keys it has depends on its type. */
interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Most characters that one filling may give, and most steps that it may take. */
const most = { length: 1_000_000, steps: 500_000, template: 200_000, range: 10_000, blank: 2000 };

/** `{% include "path" %}`; comments and raw blocks stay as they are. */
export const inclusion: Inclusion = {
  pattern:
    /(?<kept>\{#[\s\S]*?(?:#\}|$)|\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\})|\{%-?\s*include\s+["'](?<path>[^"'%{}]*)["']\s*(?:with\s+context\s*)?-?%\}/g,
  check: (text, file, firstLine) => {
    parse(
      text.replace(inclusion.pattern, (whole, kept) => (kept ? whole : whole.replace(/[^\n]/g, ''))),
      file,
      firstLine,
    );
  },
};

/** A template that was read: what must be there when it is filled. */
interface Template {
  readonly program: Node;
  readonly wanted: ReadonlyMap<Node, string>;
  readonly dialect: Dialect;
}

/** Nunjucks takes a member that is not there for nothing, and has filters of its own. */
export type Dialect = 'jinja' | 'nunjucks';

/** Reads a template, with the white space that Jinja keeps by default. Throws a UserError with the line. */
export function parse(text: string, file: string, firstLine = 1, dialect: Dialect = 'jinja'): Template {
  if (text.length > most.template) throw tooLong(file);
  checkBlanks(text, file, firstLine);
  const readIt = (part: string): Node =>
    dialect === 'jinja' ? read(part) : filtersAsCalls(read(asJinja(part)));
  try {
    const program = readIt(text);
    return { program, wanted: wantedIn(program), dialect };
  } catch (error) {
    throw explain(error, text, file, firstLine, readIt);
  }
}

/** The interpreter takes quadratic time for white space in a row. */
function checkBlanks(text: string, file: string, firstLine: number): void {
  for (const { 0: blank, index } of text.matchAll(/\s+/g)) {
    if (blank.length <= most.blank) continue;
    const where = { file, line: lineAt(text, index, firstLine), key: null };
    const hint = 'Take them out; no model reads them.';
    throw new UserError(`${file}: more than ${most.blank} blank characters in a row`, where, hint);
  }
}

function read(text: string): Node {
  return parseTokens(tokenize(rawAsText(text)));
}

/** `{% raw %}` is unknown to the interpreter; its text stands as a literal instead. */
function rawAsText(text: string): string {
  return text.replace(
    /\{%(-?)\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*(-?)%\}/g,
    (_, before: string, inner: string, after: string) => `{{${before} ${JSON.stringify(inner)} ${after}}}`,
  );
}

/** Comments say nothing to a model. Their dashes still take white space away. */
export function withoutComments(text: string): string {
  let result = '';
  let at = 0;
  for (const match of text.matchAll(
    /\{#(-?)[\s\S]*?(-?)#\}|\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}/g,
  )) {
    const before = text.slice(at, match.index);
    const raw = match[0].startsWith('{%');
    result += raw ? before + match[0] : match[1] ? before.trimEnd() : before;
    at = match.index + match[0].length;
    if (match[2]) while (/\s/.test(text[at] ?? '')) at += 1;
  }
  return result + text.slice(at);
}

/** What is printed, filtered or looped over, with the name that a message will use. */
function wantedIn(program: Node): ReadonlyMap<Node, string> {
  const wanted = new Map<Node, string>();
  const want = (node: unknown): void => {
    const name = nameOf(node as Node);
    if (name !== null) wanted.set(node as Node, name);
  };
  const visit = (node: unknown): void => {
    if (node instanceof Map) for (const [key, value] of node) [key, value].forEach(visit);
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    const known = node as Node;
    for (const key of ['body', 'alternate', 'defaultBlock'])
      if (Array.isArray(known[key])) known[key].forEach(want);
    if (known.type === 'FilterExpression' && !/^(default|d)$/.test(filterOf(known))) want(known['operand']);
    if (known.type === 'For') want(known['iterable']);
    if (known.type === 'CallExpression') (known['args'] as Node[]).forEach(want);
    Object.values(known).forEach(visit);
  };
  visit(program);
  return wanted;
}

function filterOf(node: Node): string {
  const filter = node['filter'] as Node;
  const callee = (filter['callee'] as Node | undefined) ?? filter;
  return String(callee['value']);
}

/** `user.name` for what a name and its members lead to; null for anything else. */
function nameOf(node: Node): string | null {
  if (node.type === 'Identifier') return String(node['value']);
  if (node.type === 'SelectExpression') return nameOf(node['lhs'] as Node);
  if (node.type !== 'MemberExpression') return null;
  const object = nameOf(node['object'] as Node);
  const property = node['property'] as Node;
  return object === null || property.type === 'SliceExpression'
    ? object
    : `${object}.${String(property['value'])}`;
}

interface Value {
  readonly type: string;
  readonly value: unknown;
}

/** Fills a template. What is only tested, or has a `default`, may be missing. */
export function evaluate(
  { program, wanted, dialect }: Template,
  fields: Fields,
): Filled & { used: readonly string[] } {
  const [missing, absent, used] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const environment = environmentOf(fields, dialect);
  const interpreter = new Interpreter(environment) as unknown as {
    evaluate: (node: Node | undefined, scope: unknown) => Value;
    run: (program: Node) => Value;
  };
  const plain = interpreter.evaluate.bind(interpreter);
  let steps = 0;
  interpreter.evaluate = (node, scope) => {
    if (++steps > most.steps) throw tooMuch();
    const value = plain(node, scope);
    if (node?.type === 'Identifier' && Object.hasOwn(fields, String(node['value'])))
      used.add(String(node['value']));
    if (typeof value.value === 'string' && value.value.length > most.length) throw tooMuch();
    if (node && value.type === 'UndefinedValue') {
      absent.add(nameOf(node) ?? '');
      const name = wanted.get(node);
      const isLost = dialect === 'jinja' || node.type === 'Identifier';
      if (name !== undefined && isLost) missing.add(name);
    }
    return value;
  };
  try {
    return { text: String(interpreter.run(program).value), missing: [...missing], used: [...used] };
  } catch (error) {
    if (missing.size) return { text: '', missing: [...missing], used: [...used] };
    throw failure(error, [...absent].filter(Boolean));
  }
}

/** The names that every template knows, and the fields of the case, which win. The time of day is not known. */
function environmentOf(fields: Fields, dialect: Dialect): Environment {
  const environment = new Environment();
  const set = (name: string, value: unknown): void => {
    environment.variables.delete(name);
    environment.set(name, value);
  };
  for (const [name, value] of [
    ['true', true],
    ['false', false],
    ['none', null],
  ] as const) {
    set(name, value);
    set(name.charAt(0).toUpperCase() + name.slice(1), value);
  }
  set('range', range);
  set('raise_exception', (text: unknown) => {
    throw new UserError(`the prompt refuses the case: ${String(text)}`, null, 'Mend the case.');
  });
  if (dialect === 'nunjucks') for (const [name, filter] of Object.entries(filters)) set(name, filter);
  for (const [name, value] of Object.entries(fields)) set(name, value);
  return environment;
}

function range(first: number, second?: number, step = 1): number[] {
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  const count = Math.ceil((stop - start) / step);
  if (!(Math.abs(count) <= most.range)) throw tooMuch();
  return Array.from({ length: Math.max(0, count) }, (_, index) => start + index * step);
}

function failure(error: unknown, absent: readonly string[]): UserError {
  if (error instanceof UserError) return error;
  if (error instanceof RangeError) return tooMuch();
  const message = error instanceof Error ? error.message : String(error);
  const lacking = absent.length && /undefined/i.test(message) ? ` (missing: ${absent.join(', ')})` : '';
  return new UserError(
    `the prompt can't be filled: ${message}${lacking}`,
    null,
    'Mend the case or the prompt.',
  );
}

function tooMuch(): UserError {
  const hint = 'Give the case shorter lists, or loop less in the prompt.';
  return new UserError(`the filled prompt is longer than ${most.length} characters`, null, hint);
}

function tooLong(file: string): UserError {
  const hint = `Split it: at most ${most.template} characters are read.`;
  return new UserError(`${file}: the template is too long`, { file, line: null, key: null }, hint);
}
