import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Model, Replay } from '../../contracts.ts';
import { UserError } from '../../errors.ts';
import type { Answer, Failure, Outcome } from '../../types.ts';

/** A line of runs.jsonl, as far as answering from it needs. */
const line = z.object({
  key: z.string(),
  index: z.int().min(0),
  answers: z
    .array(
      z.object({
        turn: z.int(),
        user: z.string(),
        text: z.string(),
        'tool-calls': z.array(z.object({ name: z.string(), arguments: z.string() })).default([]),
        usage: z.object({ input: z.number(), output: z.number() }).nullable().default(null),
        'latency-ms': z.number().nullable().default(null),
        'first-token-ms': z.number().nullable().default(null),
        model: z.string().nullable().default(null),
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

const MOST_BYTES = 512 * 1024 * 1024;

/** A model that only repeats what a recording holds. Throws when the file is no recording. */
export async function openRecording(path: string): Promise<Model> {
  const answers = new Map<string, Outcome<readonly Answer[]>>();
  const text = await readText(path);
  for (const [index, row] of text.split('\n').entries()) {
    if (!row.trim()) continue;
    const parsed = line.safeParse(parse(row));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const what = issue?.path.length ? `${issue.path.join('.')}: ${issue.message}` : 'not a run';
      throw new UserError(
        `${path}: ${what}`,
        { file: path, line: index + 1, key: null },
        'A recording is the runs.jsonl of an earlier run, one run a line.',
      );
    }
    answers.set(`${parsed.data.key}/${parsed.data.index}`, resultOf(parsed.data));
  }
  let cached = 0;
  const replay: Replay = (key, index) => {
    const found = answers.get(`${key}/${index}`) ?? null;
    if (found) cached++;
    return found;
  };
  return {
    replay,
    ask: () => Promise.reject(new Error('a recording is not asked')),
    consumption: () => ({ requests: 0, cached, inputTokens: 0, outputTokens: 0, usd: 0, unpriced: [] }),
  };
}

function resultOf(run: z.infer<typeof line>): Outcome<readonly Answer[]> {
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
    })),
  };
}

async function readText(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new Error('too large');
    return await readFile(path, 'utf8');
  } catch {
    throw new UserError(
      `the recording ${path} can't be read`,
      { file: path, line: null, key: null },
      'Set `replies` to the path of a runs.jsonl.',
    );
  }
}

function parse(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch {
    return null;
  }
}
