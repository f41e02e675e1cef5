/** Fills a Handlebars template from the tree that its parser gives; no text becomes code. */
import { UserError } from '../errors.ts';
import type { Fields, Json } from '../types.ts';
import { isFields } from '../parsing/json.ts';
import type { Filled } from './template.ts';
import {
  type Block,
  type Call,
  type Node,
  PARTIAL,
  type Path,
  type Program,
  type Text,
} from './handlebars.ts';

/** Most characters that one filling may give, and most tags that it may pass. */
const most = { length: 1_000_000, steps: 200_000 };

type Value = Json | undefined;

/** Where a tag stands: its context, the contexts around it, and what loops say. */
interface Scope {
  readonly self: Value;
  readonly outer: Scope | null;
  readonly data: Readonly<Record<string, Value>>;
  readonly names: Readonly<Record<string, Value>>;
}

interface Work {
  readonly missing: Set<string>;
  readonly used: Set<string>;
  steps: number;
  length: number;
}

/**
 * Fills a template. What is printed or looped over must be there, unless an `{{else}}` says what then;
 * what is only tested may be missing. Lists and mappings print as JSON; nothing is escaped for HTML.
 */
export function evaluate(program: Program, fields: Fields): Filled & { readonly used: readonly string[] } {
  const work: Work = { missing: new Set(), used: new Set(), steps: 0, length: 0 };
  const root: Scope = { self: fields, outer: null, data: { root: fields }, names: {} };
  const text = body(program, root, work);
  return { text, missing: [...work.missing], used: [...work.used] };
}

function body(program: Program | undefined, scope: Scope, work: Work): string {
  let text = '';
  for (const node of program?.body ?? []) {
    if (++work.steps > most.steps) throw tooMuch();
    const piece = textOf(node, scope, work);
    if (node.type !== 'BlockStatement') work.length += piece.length;
    if (work.length > most.length) throw tooMuch();
    text += piece;
  }
  return text;
}

function textOf(node: Node, scope: Scope, work: Work): string {
  if (node.type === 'ContentStatement') return (node as Text).value;
  if (node.type === 'BlockStatement') return block(node as Block, scope, work);
  if (node.type !== 'MustacheStatement') return '';
  const call = node as Call;
  if (call.path.original === '') return '';
  const value = call.params.length ? helper(call, scope, work) : valueOf(call.path, scope, work);
  if (value === undefined) work.missing.add(nameOf(call));
  return asText(value);
}

function asText(value: Value): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function nameOf({ path, params }: Call): string {
  const parts = params.map((each) => String((each as Path).original ?? (each as Text).value));
  return [path.original, ...parts].join(' ');
}

function helper(call: Call, scope: Scope, work: Work): Value {
  const [first, second] = call.params.map((each) => valueOf(each, scope, work));
  if (call.path.original === 'lookup') return second === undefined ? undefined : step(first, asText(second));
  const indent = Number(option(call, 'indent', scope, work) ?? 0);
  return first === undefined ? undefined : JSON.stringify(first, null, Math.min(indent, 10));
}

function option(call: Call, key: string, scope: Scope, work: Work): Value {
  const pair = call.hash?.pairs.find((each) => each.key === key);
  return pair && valueOf(pair.value, scope, work);
}

function valueOf(node: Node, scope: Scope, work: Work): Value {
  if (node.type === 'SubExpression') return helper(node as Call, scope, work);
  if (node.type === 'PathExpression') return pathValue(node as Path, scope, work);
  if (node.type === 'UndefinedLiteral') return undefined;
  return node.type === 'NullLiteral' ? null : ((node as Node & { value: Json }).value ?? null);
}

/** Own keys only: nothing of a prototype is in reach. */
function pathValue(path: Path, scope: Scope, work: Work): Value {
  const [head, ...tail] = path.parts;
  if (path.data) return tail.reduce(step, head === undefined ? undefined : dataValue(head, scope, work));
  let at: Scope = scope;
  for (let up = 0; up < path.depth; up++) at = at.outer ?? at;
  if (head === undefined) return at.self;
  if (at.outer === null && !Object.hasOwn(at.names, head)) work.used.add(head);
  const plain = !path.original.startsWith('this.') && !path.original.startsWith('./') && path.depth === 0;
  const start = plain && Object.hasOwn(at.names, head) ? at.names[head] : step(at.self, head);
  return tail.reduce(step, start);
}

/** What loops say of themselves; anything else with an `@` comes from a program, so a case has to say it. */
function dataValue(name: string, scope: Scope, work: Work): Value {
  if (Object.hasOwn(scope.data, name)) return scope.data[name];
  work.used.add(`@${name}`);
  return step(scope.data['root'], `@${name}`);
}

function step(value: Value, key: string): Value {
  if (Array.isArray(value)) return key === 'length' ? value.length : (value as readonly Json[])[Number(key)];
  return isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Empty lists and zero are false, as in Handlebars. */
function isTrue(value: Value): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function block(node: Block, scope: Scope, work: Work): string {
  const { program, inverse } = node;
  if (node.path.original.includes(PARTIAL)) return partial(node, scope, work);
  const [first, second] = node.params.map((each) => valueOf(each, scope, work));
  const either = (right: boolean): string => body(right ? program : inverse, scope, work);
  const zero = first === 0 && option(node, 'includeZero', scope, work) === true;
  switch (node.params.length ? node.path.original : '') {
    case 'if':
      return either(isTrue(first) || zero);
    case 'unless':
      return either(!(isTrue(first) || zero));
    case 'ifEquals':
      return either(first === second);
    case 'unlessEquals':
      return either(first !== second);
    case 'each':
      return each(node, first, scope, work);
    case 'with':
      return inside(node, first, scope, work);
    default:
      return section(node, pathValue(node.path, scope, work), scope, work);
  }
}

/** A partial with a context of its own, or with parameters laid over the one around it. */
function partial(node: Block, scope: Scope, work: Work): string {
  const [context] = node.params;
  const self = context ? valueOf(context, scope, work) : scope.self;
  const pairs = node.hash?.pairs ?? [];
  const given = pairs.map(({ key, value }) => [key, valueOf(value, scope, work)] as const);
  const known = given.filter((pair): pair is readonly [string, Json] => pair[1] !== undefined);
  const laid = pairs.length ? { ...(isFields(self) ? self : {}), ...Object.fromEntries(known) } : self;
  return body(
    node.program,
    { self: laid, outer: context ? scope : scope.outer, data: scope.data, names: {} },
    work,
  );
}

/** `{{#name}}…{{/name}}` loops over a list, steps into a mapping, and tests anything else. */
function section(node: Block, value: Value, scope: Scope, work: Work): string {
  if (value === true) return body(node.program, scope, work);
  if (!isTrue(value) && value !== 0) return body(node.inverse, scope, work);
  return Array.isArray(value) ? each(node, value, scope, work) : inside(node, value, scope, work);
}

function inside(node: Block, value: Value, scope: Scope, work: Work): string {
  if (value === undefined && !node.inverse) work.missing.add(nameOf(node).replace(/^\w+ /, ''));
  if (!isTrue(value) && value !== 0) return body(node.inverse, scope, work);
  const [name] = node.program?.blockParams ?? [];
  const names = name === undefined ? scope.names : { ...scope.names, [name]: value };
  return body(node.program, { self: value, outer: scope, data: scope.data, names }, work);
}

function each(node: Block, value: Value, scope: Scope, work: Work): string {
  if (value === undefined && !node.inverse) work.missing.add(nameOf(node).replace(/^\w+ /, ''));
  const entries: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? [...(value as readonly Json[]).entries()]
    : Object.entries(isFields(value) ? value : {});
  if (entries.length === 0) return body(node.inverse, scope, work);
  const [itemName, keyName] = node.program?.blockParams ?? [];
  const turns = entries.map(([key, item], index) => {
    const last = index === entries.length - 1;
    const data = { ...scope.data, index, key, first: index === 0, last };
    const named = { ...(itemName && { [itemName]: item }), ...(keyName && { [keyName]: key }) };
    return body(node.program, { self: item, outer: scope, data, names: { ...scope.names, ...named } }, work);
  });
  return turns.join('');
}

function tooMuch(): UserError {
  const hint = 'Give the case shorter lists, or loop less in the prompt.';
  return new UserError(`the filled prompt is longer than ${most.length} characters`, null, hint);
}
