import { z } from 'zod';
import { throwFound, UserError } from '../errors.ts';
import { suggestion } from '../lib/nearest.ts';
import type { Json, Where } from '../types.ts';

export type Path = readonly PropertyKey[];

/** A parsed file that remembers where each of its keys stands. */
export interface Located {
  readonly file: string;
  readonly value: Json;
  readonly lineOf: (path: (string | number)[]) => number | null;
}

/** Where a key of a parsed file stands. */
export function whereIs(source: Located, path: Path): Where {
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  return { file: source.file, line: source.lineOf(steps), key: steps.length ? steps.join('.') : null };
}

/** Mistakes show what was written. Compiling a schema pays only from thousands of values on. */
const READING = { reportInput: true, jitless: true };

/** The value as the schema reads it; throws all of its mistakes at once, each with file, line and key. */
export function validate<T>(
  schema: z.ZodType<T>,
  source: Located,
  at: Path = [],
  value: unknown = source.value,
): T {
  return read(schema.safeParse(value, READING), schema, source, at);
}

/** The same for schemas that load what they check with. */
export async function validateSlowly<T>(
  schema: z.ZodType<T>,
  source: Located,
  at: Path,
  value: unknown,
): Promise<T> {
  return read(await schema.safeParseAsync(value, READING), schema, source, at);
}

function read<T>(result: z.ZodSafeParseResult<T>, schema: z.ZodType<T>, source: Located, at: Path): T {
  if (result.success) return result.data;
  const known = (path: Path): string[] => keysAt(schema, path.slice(at.length));
  const found = result.error.issues.flatMap((issue) => mistakes(issue, source, at, known));
  throwFound(found.toSorted((a, b) => (a.where?.line ?? 0) - (b.where?.line ?? 0)));
  throw new Error('a schema refused a value without saying why');
}

function mistakes(
  issue: z.core.$ZodIssue,
  source: Located,
  at: Path,
  known: (path: Path) => string[],
): UserError[] {
  const path = [...at, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, whereIs(source, [...path, key]), known(path)));
  }
  if (issue.code === 'invalid_union') {
    const deepest = deepestBranch(issue.errors);
    if (deepest) return deepest.flatMap((inner) => mistakes(inner, source, path, known));
  }
  const where = whereIs(source, path);
  return [new UserError(`${where.key ?? 'the file'}: ${plain(issue)}`, where, hintFor(issue))];
}

function unknownKey(key: string, where: Where, known: readonly string[]): UserError {
  return new UserError(`${where.key}: unknown key "${key}"`, where, suggestion(key, known));
}

/** The keys that a schema allows at a path, whichever of its readings is meant. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  const readings = (node: Node): Node[] => [node, ...(node.anyOf ?? []).flatMap(readings)];
  const inside = (node: Node, step: PropertyKey): Node[] => {
    if (typeof step === 'number') return node.items ? [node.items] : [];
    const own = node.properties?.[String(step)] ?? node.additionalProperties;
    return typeof own === 'object' ? [own] : [];
  };
  const there = path.reduce<Node[]>(
    (nodes, step) => nodes.flatMap((node) => inside(node, step).flatMap(readings)),
    readings(asJson(schema)),
  );
  return [...new Set(there.flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

const drawn = new WeakMap<z.ZodType, Node>();

/** Drawn once a schema: thousands of cases may have the same slip in them. */
function asJson(schema: z.ZodType): Node {
  const known = drawn.get(schema);
  if (known) return known;
  const node = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node;
  drawn.set(schema, node);
  return node;
}

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** Of the readings that a union allows, the one that came furthest says best what is wrong. */
function deepestBranch(branches: z.core.$ZodIssue[][]): z.core.$ZodIssue[] | null {
  const depth = (branch: z.core.$ZodIssue[]): number =>
    Math.max(...branch.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));
  const sorted = branches.filter((branch) => branch.length).sort((a, b) => depth(b) - depth(a));
  const [first] = sorted;
  return first && depth(first) > 0 ? first : null;
}

/** Kinds of values in words. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a map',
  record: 'a map',
  null: 'null',
};

/** What each reading of a union asks for; none where one of them says more than a kind or words. */
function formsIn(branches: z.core.$ZodIssue[][]): string[] {
  const forms = branches.map(([issue]): readonly string[] => {
    if (issue?.path.length !== 0) return [];
    if (issue.code === 'invalid_type' && issue.expected === 'boolean') return ['true', 'false'];
    if (issue.code === 'invalid_type') return [KINDS[issue.expected] ?? issue.expected];
    return issue.code === 'invalid_value' ? issue.values.map(String) : [];
  });
  return forms.every((each) => each.length > 0) ? [...new Set(forms.flat())] : [];
}

/** `a, b or c` */
function either(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

function plain(issue: z.core.$ZodIssue): string {
  const isMissing = issue.input === undefined;
  if (issue.code === 'invalid_type') {
    const kind = KINDS[issue.expected] ?? issue.expected;
    return isMissing ? `is missing; it is ${kind}` : `must be ${kind}`;
  }
  if (issue.code === 'invalid_value') return `must be ${either(issue.values.map(String))}`;
  if (issue.code === 'invalid_union') {
    const forms = formsIn(issue.errors);
    if (forms.length > 0) return `${isMissing ? 'is missing; it is' : 'must be'} ${either(forms)}`;
    return isMissing ? 'is missing' : 'has none of the forms that are allowed here';
  }
  const size = sizeIn(issue);
  if (size !== null) return size;
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}

/** What is wrong with how much there is of it, or how large it is; null where something else is wrong. */
function sizeIn(issue: z.core.$ZodIssue): string | null {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return null;
  const isSmall = issue.code === 'too_small';
  const end = isSmall ? issue.minimum : issue.maximum;
  if (COUNTED[issue.origin] === undefined) {
    if (issue.inclusive ?? true) return `must be at ${isSmall ? 'least' : 'most'} ${end}`;
    return `must be ${isSmall ? 'more' : 'less'} than ${end}`;
  }
  if (isSmall && Number(end) === 1) return 'must not be empty';
  return `must have at ${isSmall ? 'least' : 'most'} ${end} ${COUNTED[issue.origin]}`;
}

/** What is counted of a value that has a length. */
const COUNTED: Readonly<Record<string, string>> = { string: 'characters', array: 'entries', set: 'entries' };

function hintFor(issue: z.core.$ZodIssue): string {
  const listed = issue.code === 'invalid_value' && typeof issue.input === 'string';
  if (listed && issue.values.some((value) => typeof value !== 'string' && String(value) === issue.input))
    return 'Write it without quotes.';
  return listed
    ? suggestion(issue.input, issue.values.map(String))
    : 'docs/config.md of Micro Metrics shows what is allowed here.';
}
