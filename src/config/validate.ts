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

/** The value as the schema reads it; throws all of its mistakes at once, each with file, line and key. */
export function validate<T>(
  schema: z.ZodType<T>,
  source: Located,
  at: Path = [],
  value: unknown = source.value,
): T {
  return read(schema.safeParse(value, { reportInput: true }), schema, source, at);
}

/** The same for schemas that load what they check with. */
export async function validateSlowly<T>(
  schema: z.ZodType<T>,
  source: Located,
  at: Path,
  value: unknown,
): Promise<T> {
  return read(await schema.safeParseAsync(value, { reportInput: true }), schema, source, at);
}

function read<T>(result: z.ZodSafeParseResult<T>, schema: z.ZodType<T>, source: Located, at: Path): T {
  if (result.success) return result.data;
  throwFound(result.error.issues.flatMap((issue) => mistakes(issue, source, at, () => keysOf(schema))));
  throw new Error('a schema refused a value without saying why');
}

function mistakes(issue: z.core.$ZodIssue, source: Located, at: Path, known: () => string[]): UserError[] {
  const path = [...at, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, whereIs(source, [...path, key]), known()));
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

/** Every key that a schema knows, at any depth. */
function keysOf(schema: z.ZodType): string[] {
  const keys = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, child] of Object.entries(node)) {
      if (name === 'properties') Object.keys(child as object).forEach((key) => keys.add(key));
      walk(child);
    }
  };
  walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return [...keys];
}

/** Of the readings that a union allows, the one that came furthest says best what is wrong. */
function deepestBranch(branches: z.core.$ZodIssue[][]): z.core.$ZodIssue[] | null {
  const depth = (branch: z.core.$ZodIssue[]): number =>
    Math.max(...branch.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));
  const sorted = branches.filter((branch) => branch.length).sort((a, b) => depth(b) - depth(a));
  const [first] = sorted;
  return first && depth(first) > 0 ? first : null;
}

function plain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined ? `is missing; ${issue.expected} expected` : `must be ${issue.expected}`;
  }
  if (issue.code === 'invalid_value') return `must be ${issue.values.map(String).join(' or ')}`;
  if (issue.code === 'invalid_union') return 'has none of the forms that are allowed here';
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}

function hintFor(issue: z.core.$ZodIssue): string {
  const listed = issue.code === 'invalid_value' && typeof issue.input === 'string';
  return listed
    ? suggestion(issue.input as string, issue.values.map(String))
    : 'docs/config.md shows what is allowed here.';
}
