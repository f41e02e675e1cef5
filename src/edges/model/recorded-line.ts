import { z } from 'zod';
import type { Heard } from '../../contracts.ts';
import { UserError } from '../../errors.ts';
import type { Answer, Failure, Result } from '../../types.ts';

const usage = z.object({
  input: z.number(),
  output: z.number(),
  cached: z.number().exactOptional(),
  reasoning: z.number().exactOptional(),
  usd: z.number().exactOptional(),
  parts: z
    .array(
      z.object({
        model: z.string(),
        input: z.number(),
        output: z.number(),
        cached: z.number().exactOptional(),
      }),
    )
    .exactOptional(),
});

const span = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  name: z.string(),
  start: z.number(),
  ms: z.number(),
  error: z.string().nullable(),
  attributes: z.record(z.string(), z.json()),
});

/** A line of runs.jsonl, as far as answering from it needs. */
const line = z.object({
  key: z.string(),
  index: z.int().min(0),
  source: z.string().default('called'),
  asking: z.string().exactOptional(),
  answers: z
    .array(
      z.object({
        turn: z.int(),
        user: z.string(),
        text: z.string(),
        'tool-calls': z.array(z.object({ name: z.string(), arguments: z.string() })).default([]),
        usage: usage.nullable().default(null),
        'latency-ms': z.number().nullable().default(null),
        'first-token-ms': z.number().nullable().default(null),
        model: z.string().nullable().default(null),
        context: z.array(z.string()).optional(),
        spans: z.array(span).optional(),
        'left-out-spans': z.int().optional(),
      }),
    )
    .nullish(),
  failure: z
    .object({
      cause: z.string(),
      message: z.string(),
      status: z.number().nullish(),
      first: z.string().nullish(),
    })
    .nullish(),
});

export type Line = z.infer<typeof line>;

export function parsedRow(row: string): z.ZodSafeParseResult<Line> {
  return line.safeParse(parse(row));
}

/** Where a row stands: `index` counts from 0, and no end of a line follows what is not `isWhole`. */
interface Place {
  readonly file: string;
  readonly index: number;
  readonly isWhole: boolean;
}

/**
 * A run of a recording; null where a row is blank, and where writing it was cut short, as a full disk or a kill does: of
 * that nothing is known. Throws where it is anything else.
 */
export function lineIn(row: string, { file, index, isWhole }: Place): Line | null {
  if (!row.trim()) return null;
  const parsed = parsedRow(row);
  if (parsed.success) return parsed.data;
  if (!isWhole && index > 0 && parse(row) === null) return null;
  const [issue] = parsed.error.issues;
  const what = issue?.path.length ? `${issue.path.join('.')}: ${issue.message}` : 'not a run';
  throw new UserError(
    `${file}: ${what}`,
    { file, line: index + 1, key: null },
    'A recording is the runs.jsonl of an earlier run, one run a line.',
  );
}

/** What a run of a recording says, and when it was asked. */
export function heardOf({ asking, ...run }: Pick<Line, 'asking' | 'answers' | 'failure'>): Heard {
  return asking === undefined ? { result: resultOf(run) } : { result: resultOf(run), asking };
}

export function resultOf(run: Pick<Line, 'answers' | 'failure'>): Result<readonly Answer[]> {
  if (run.failure || !run.answers) {
    const {
      cause = 'malformed',
      message = 'the recording holds no answer',
      status = null,
      first = null,
    } = run.failure ?? {};
    return { ok: false, failure: { cause, message, status, first } as Failure };
  }
  return {
    ok: true,
    value: run.answers.map((it) => ({
      turn: it.turn,
      user: it.user,
      text: it.text,
      toolCalls: it['tool-calls'],
      usage: it.usage,
      latencyMs: it['latency-ms'],
      firstTokenMs: it['first-token-ms'],
      model: it.model,
      ...(it.context ? { context: it.context } : {}),
      ...(it.spans ? { spans: it.spans } : {}),
      ...(it['left-out-spans'] ? { leftOutSpans: it['left-out-spans'] } : {}),
    })),
  };
}

function parse(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch {
    return null;
  }
}
