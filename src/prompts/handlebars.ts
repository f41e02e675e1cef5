/** Handlebars without code generation: the language's own parser, and a small evaluator of ours. */
import { parse as parseText } from '@handlebars/parser';
import { UserError } from '../errors.ts';
import { suggestion } from '../lib/nearest.ts';
import type { Inclusion } from './partials.ts';

/** The nodes of the language that we know; the parser's own types leave some out. */
export interface Node {
  readonly type: string;
  readonly loc: { readonly start: { readonly line: number } };
}
export interface Path extends Node {
  readonly data: boolean;
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}
export interface Call extends Node {
  readonly path: Path;
  readonly params: readonly Node[];
  readonly hash?: { readonly pairs: readonly { readonly key: string; readonly value: Node }[] };
}
export interface Program extends Node {
  readonly body: readonly Node[];
  readonly blockParams?: readonly string[];
}
export interface Block extends Call {
  readonly program?: Program;
  readonly inverse?: Program;
}
export interface Text extends Node {
  readonly value: string;
}

/** Helpers, with how many arguments they take. Those of Dotprompt are known everywhere. */
const helpers = { lookup: 2, json: 1 } as const;
const blocks = { if: 1, unless: 1, each: 1, with: 1, ifEquals: 2, unlessEquals: 2 } as const;

/** Tags and nesting that a template may have: the parser takes quadratic time, and recursion has an end. */
const most = { tags: 5000, depth: 64 };

/** The block that a partial with parameters becomes; nobody can write a helper of this name by accident. */
export const PARTIAL = '> partial';

const include =
  /(?<kept>\\\{\{>[^{}]*\}\}|\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?!(?!--)[^}]*\}\})|\{\{~?>\s*["'[]?(?<path>[^{}"'\]\s~]+)["'\]]?(?:\s(?<given>[^{}~]*))?~?\}\}/g;

/** `{{> partial key=value}}`; Dotprompt calls `_tone.prompt` in the same folder `tone`. */
export const inclusion: Inclusion = {
  pattern: include,
  byLines: true,
  // What prints nothing stands at both ends, so that no line of the partial is taken for one of the block alone.
  wrap: (text, given) => `{{#[${PARTIAL}] ${given}}}{{""}}${withoutComments(text)}{{""}}{{/[${PARTIAL}]}}`,
  candidates: (name) => {
    if (/\.\w+$/.test(name)) return [name];
    const folder = /^(.*\/)?/.exec(name)?.[0] ?? '';
    const file = name.slice(folder.length);
    const near = /^\.\.?\//.test(name) ? folder : `./${folder}`;
    const names = [`_${file}.prompt`, `${file}.hbs`, `${file}.handlebars`, `_${file}.hbs`];
    return [...names.map((each) => near + each), name];
  },
  check: (text, file, firstLine) => {
    parse(
      text.replace(include, (whole, ...rest) => {
        const { given } = rest.at(-1) as { given?: string };
        const lines = whole.replace(/[^\n]/g, '');
        return given?.trim() ? `{{#[${PARTIAL}] ${given}}}{{/[${PARTIAL}]}}` : lines;
      }),
      file,
      firstLine,
    );
  },
};

/** Reads a template and refuses what it could not be filled with. */
export function parse(text: string, file: string, firstLine = 1): Program {
  checkSize(text, file);
  const program = read(text, file, firstLine);
  checkBody(program, (node, message, hint) => {
    const line = node.loc.start.line + firstLine - 1;
    throw new UserError(`${file}: ${message}`, { file, line, key: null }, hint);
  });
  return program;
}

/** Comments say nothing to a model; a line that holds nothing else goes too, as Handlebars does it. */
export function withoutComments(text: string): string {
  return text
    .replace(/^[ \t]*\{\{!(?:--(?:[^-]|-(?!-\}\}))*--|(?!--)[^}]*)\}\}[ \t]*(?:\n|$)/gm, '')
    .replace(/(?<!\\)\{\{!(?:--[\s\S]*?--|(?!--)[^}]*)\}\}/g, '');
}

function checkSize(text: string, file: string): void {
  let depth = 0;
  let deepest = 0;
  let tags = 0;
  for (const [tag] of text.matchAll(/\{\{~?[#^/]?|\{\{~?\s*else\s|\(/g)) {
    tags += 1;
    if (/[#^]|else/.test(tag) || tag === '(') depth += 1;
    if (tag.endsWith('/')) depth = Math.max(0, depth - 1);
    if (tag === '(') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  const parens = /\({32}/.test(text.replace(/\s|[\w.]+/g, ''));
  if (tags <= most.tags && deepest <= 4 * most.depth && !parens) return;
  const hint = `Split it: at most ${most.tags} tags are read, none nested deeper than ${most.depth}.`;
  throw new UserError(`${file}: the template has too many tags`, { file, line: null, key: null }, hint);
}

function read(text: string, file: string, firstLine: number): Program {
  try {
    return parseText(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const line = Number(/ line (\d+)/.exec(message)?.[1] ?? /(\d+):\d+$/.exec(message)?.[1] ?? 1);
    const found = /got '(\w+)'/.exec(message)?.[1];
    const what = found === 'EOF' ? 'a block is not closed' : reasonOf(message, text, line);
    const where = { file, line: line + firstLine - 1, key: null };
    const hint = 'Close every {{#block}} with {{/block}}, and write \\{{ for plain braces.';
    throw new UserError(`${file} is not valid Handlebars: ${what}`, where, hint);
  }
}

function reasonOf(message: string, text: string, line: number): string {
  if (!/^(Parse|Lexical) error/.test(message)) return (message.split('\n', 1)[0] ?? '').slice(0, 200);
  return `it can't be read at ${JSON.stringify((text.split('\n')[line - 1] ?? '').trim().slice(0, 60))}`;
}

type Refuse = (node: Node, message: string, hint: string) => never;

function checkBody(program: Program, refuse: Refuse): void {
  for (const node of program.body) {
    if (node.type === 'ContentStatement' || node.type === 'CommentStatement') continue;
    if (node.type === 'MustacheStatement') checkCall(node as Call, helpers, refuse);
    else if (node.type === 'BlockStatement') checkBlock(node as Block, refuse);
    else refuse(node, `${kindOf(node)} is not known here`, 'Known are variables, blocks and {{> path}}.');
  }
}

function kindOf({ type }: Node): string {
  if (type.startsWith('Decorator')) return 'a decorator such as {{#*inline}}';
  return type.startsWith('Partial') ? 'a partial with a block or a name that varies' : type;
}

function checkBlock(block: Block, refuse: Refuse): void {
  if (block.path.original === PARTIAL || block.path.original === `[${PARTIAL}]`) {
    for (const value of [...block.params, ...(block.hash?.pairs.map((pair) => pair.value) ?? [])])
      checkValue(value, refuse);
    for (const program of [block.program, block.inverse]) if (program) checkBody(program, refuse);
    return;
  }
  const section = block.params.length === 0 && !(block.path.original in blocks);
  if (!section) checkCall(block, blocks, refuse);
  else if (block.program === undefined && block.inverse === undefined)
    refuse(block, 'a raw block is not known here', 'Write \\{{ for plain braces.');
  for (const program of [block.program, block.inverse]) if (program) checkBody(program, refuse);
}

function checkCall(call: Call, known: Readonly<Record<string, number>>, refuse: Refuse): void {
  const { path, params, hash } = call;
  const name = path.original;
  const wanted = Object.hasOwn(known, name) ? known[name] : undefined;
  const plain = params.length === 0 && !hash?.pairs.length;
  if (plain && wanted === undefined) {
    if (typeof path.parts !== 'undefined') checkPath(path, refuse);
    return;
  }
  if (wanted === undefined) {
    const hint = `Helpers are code, which is never run. ${suggestion(String(name), Object.keys(known))}`;
    refuse(call, `the helper "${name}" is not known here`, hint);
  }
  if (params.length !== wanted) {
    refuse(
      call,
      `"${name}" takes ${wanted} value(s)`,
      `Write {{${name} ${'value '.repeat(wanted).trim()}}}.`,
    );
  }
  for (const param of [...params, ...(hash?.pairs.map(({ value }) => value) ?? [])])
    checkValue(param, refuse);
}

function checkValue(node: Node, refuse: Refuse): void {
  if (node.type === 'SubExpression') checkCall(node as Call, { lookup: 2 }, refuse);
  else if (node.type === 'PathExpression') checkPath(node as Path, refuse);
}

function checkPath(path: Path, refuse: Refuse): void {
  if (path.parts.some((part) => typeof part !== 'string'))
    refuse(path, `${path.original} starts with a call`, 'Use {{lookup a b}} by itself.');
}
