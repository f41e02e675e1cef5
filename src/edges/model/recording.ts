import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Model, Replay } from '../../contracts.ts';
import { UserError } from '../../errors.ts';
import { NOTHING_TAKEN } from '../../records/consumption.ts';
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

const MOST_BYTES = 512 * 1024 * 1024;

/**
 * A model that only repeats what a recording holds: a runs.jsonl, or a folder of reports whose answers to the same
 * request are trials of it, one after the other. Throws when a file is no recording.
 */
export async function openRecording(path: string): Promise<Model> {
  const answers = await answersIn(path);
  let cached = 0;
  const replay: Replay = (key, index) => {
    const found = answers.get(`${key}/${index}`) ?? null;
    if (found) cached++;
    return found;
  };
  return {
    replay,
    ask: () => Promise.reject(new Error('a recording is not asked')),
    consumption: () => ({ ...NOTHING_TAKEN, cached }),
  };
}

type Answers = ReadonlyMap<string, Result<readonly Answer[]>>;

async function answersIn(path: string): Promise<Answers> {
  if (!(await stat(path).catch(() => null))?.isDirectory()) {
    const lines = linesOf(await readText(path), path);
    return new Map(lines.map((run) => [`${run.key}/${run.index}`, resultOf(run)]));
  }
  const texts = new Map<string, string>();
  for (const file of await reportsIn(path)) texts.set(await readText(file), file);
  return pooled([...texts].flatMap(([text, file]) => linesOf(text, file)));
}

/** Answers to one request, numbered anew. What a report only copied from another one is no further answer. */
function pooled(lines: readonly Line[]): Answers {
  const answers = new Map<string, Result<readonly Answer[]>>();
  const met = new Map<string, { readonly texts: Set<string>; count: number }>();
  const isCopy = ({ source }: Line): boolean => source !== 'called';
  for (const run of [...lines.filter((each) => !isCopy(each)), ...lines.filter(isCopy)]) {
    const result = resultOf(run);
    const text = JSON.stringify(result);
    const before = met.get(run.key) ?? { texts: new Set(), count: 0 };
    if (!result.ok || (isCopy(run) && before.texts.has(text))) continue;
    answers.set(`${run.key}/${before.count}`, result);
    met.set(run.key, { texts: before.texts.add(text), count: before.count + 1 });
  }
  return answers;
}

type Line = z.infer<typeof line>;

function linesOf(text: string, file: string): Line[] {
  return [...text.split('\n').entries()].flatMap(([index, row]) => {
    if (!row.trim()) return [];
    const parsed = line.safeParse(parse(row));
    if (parsed.success) return [parsed.data];
    const [issue] = parsed.error.issues;
    const what = issue?.path.length ? `${issue.path.join('.')}: ${issue.message}` : 'not a run';
    throw new UserError(
      `${file}: ${what}`,
      { file, line: index + 1, key: null },
      'A recording is the runs.jsonl of an earlier run, one run a line.',
    );
  });
}

async function reportsIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true });
  const files = entries.filter((entry) => basename(entry) === 'runs.jsonl').sort();
  if (files.length > 0) return files.map((file) => join(path, file));
  throw new UserError(
    `there is no runs.jsonl in ${path}`,
    { file: path, line: null, key: null },
    'Name a runs.jsonl, or a folder that holds the reports of earlier runs.',
  );
}

function resultOf(run: Pick<Line, 'answers' | 'failure'>): Result<readonly Answer[]> {
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
