/** What people said of answers: the lines that a judge is held against. */
import { z } from 'zod';
import { throwFound, UserError } from '../errors.ts';
import { once } from '../lib/once.ts';
import type { Case, Fields, Opinion, Turn } from '../types.ts';
import { parseJson } from '../parsing/json.ts';

const line = once(() => {
  const opinion = z
    .union([z.boolean(), z.enum(['pass', 'fail', 'good', 'bad']), z.literal(0), z.literal(1)])
    .transform((said) => said === true || said === 1 || said === 'pass' || said === 'good');

  const text = z.string().min(1);

  return z
    .strictObject({
      case: z.union([text, z.number()]).transform(String),
      trial: z.int().min(0).optional(),
      input: z.union([z.record(z.string(), z.json()), z.string()]).optional(),
      turns: z.array(text).min(1).optional(),
      output: z.union([z.string(), z.array(z.string()).min(1)]),
      other: z.string().optional(),
      expected: z.json().optional(),
      context: z.union([z.array(z.string()), z.string()]).optional(),
      tags: z.record(z.string(), z.json()).optional(),
      label: z.union([opinion, z.array(opinion).min(1)]),
      by: z.json().optional(),
      note: z.json().optional(),
    })
    .refine(({ turns, output }) => !Array.isArray(output) || output.length === (turns?.length ?? 1), {
      error: 'has not one answer for each of `turns`',
      path: ['output'],
    });
});

type Line = z.infer<ReturnType<typeof line>>;

/** An answer with what people said of it. */
export interface Label {
  /** The case's own id. */
  readonly about: string;
  /** The case as far as a judge needs it, under an id that no other label has. */
  readonly case: Case;
  /** One for each turn, or the last one alone. */
  readonly outputs: readonly string[];
  /** The answer that it was held against, for a judge that compares two. */
  readonly other: string | null;
  /** Null: they did not agree. */
  readonly good: boolean | null;
}

const MOST_MISTAKES = 20;

/** Reads a file of labels, a JSON object a line; throws every mistake with its line. */
export function readLabels(content: string, file: string): Label[] {
  const found: UserError[] = [];
  const labels: Label[] = [];
  const seen = new Map<string, number>();
  for (const [index, row] of content.split('\n').entries()) {
    if (row.trim() === '') continue;
    const parsed = line().safeParse(parseJson(row, file, index + 1).value);
    const again = parsed.success ? twice(parsed.data, index + 1, seen) : null;
    if (again !== null) found.push(repeated(file, index + 1, again));
    else if (parsed.success) labels.push(labelOf(parsed.data, file, index + 1));
    else if (found.push(mistake(parsed.error, file, index + 1)) === MOST_MISTAKES) break;
  }
  throwFound(found);
  if (labels.length > 0) return labels;
  const where = { file, line: null, key: null };
  throw new UserError(`${file} holds no labels`, where, 'Write a line for each answer that people judged.');
}

/** The line where the same answer was labelled already: said twice, an opinion is still one. */
function twice(
  { case: id, trial, output, other }: Line,
  at: number,
  seen: Map<string, number>,
): number | null {
  const key = JSON.stringify([id, trial ?? 0, output, other ?? null]);
  const before = seen.get(key) ?? null;
  if (before === null) seen.set(key, at);
  return before;
}

function repeated(file: string, at: number, before: number): UserError {
  return new UserError(
    `${file}: the same answer is labelled in line ${before} already`,
    { file, line: at, key: 'case' },
    'Labels count as independent: keep one, with `label: [true, false]` where people differ.',
  );
}

function mistake({ issues: [issue] }: z.ZodError, file: string, at: number): UserError {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const key = unknown ?? issue?.path.join('.') ?? '';
  const what = unknown ? 'unknown key' : (issue?.message ?? 'not a label');
  return new UserError(
    `${file}: ${key || 'the line'}: ${what}`,
    { file, line: at, key: key || null },
    'A line is {"case": …, "input": …, "output": …, "label": true}; docs/judges.md shows what else it may hold.',
  );
}

function labelOf(written: Line, file: string, at: number): Label {
  const said = Array.isArray(written.label) ? written.label : [written.label];
  const { input = {}, context = [] } = written;
  const fields: Fields = typeof input === 'string' ? { input } : input;
  const asked = written.turns ?? [askedIn(fields)];
  return {
    about: written.case,
    case: {
      id: `${written.case} (line ${at})`,
      input: fields,
      expected: written.expected ?? null,
      // What stands in the input is not told twice: bands are made of its length.
      turns: (written.turns ?? []).map((user): Turn => ({ user, assistant: null })),
      context: typeof context === 'string' ? [context] : context,
      expectedTools: [],
      tags: {},
      pinned: false,
      law: 'both',
      where: { file, line: at, key: null },
    },
    outputs:
      typeof written.output === 'string' ? [...asked.slice(1).map(() => ''), written.output] : written.output,
    other: written.other ?? null,
    good: said.every((one) => one === said[0]) ? (said[0] ?? null) : null,
  };
}

/** What people agree on of single answers; of two held against each other they say nothing about either alone. */
export function opinionsOf(labels: readonly Label[]): Opinion[] {
  return labels.flatMap(({ about, case: { input, turns }, outputs, other, good }) => {
    const asked = [askedIn(input), ...turns.map(({ user }) => user)].join('\n').trim();
    return good === null || other !== null ? [] : [{ case: about, asked, outputs, good }];
  });
}

/** What the user said: the only field of the input, or all of them. */
export function askedIn(input: Fields): string {
  const values = Object.values(input);
  const [only] = values;
  return values.length === 1 && typeof only === 'string' ? only : values.length ? JSON.stringify(input) : '';
}
