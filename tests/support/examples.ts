/** Examples of measures, as `fixtures/measures/<name>/examples.yml` writes them down. */
import type { Sample } from '../../src/contracts.ts';
import { isFields } from '../../src/parsing/json.ts';
import type {
  Answer,
  Evidence,
  Failure,
  Fields,
  Json,
  Message,
  Result,
  Span,
  ToolCall,
  Usage,
} from '../../src/types.ts';

export interface Example {
  readonly situation: string;
  readonly options?: Fields;
  readonly expected?: Json;
  readonly context?: readonly string[];
  readonly input?: Fields;
  readonly tags?: Readonly<Record<string, string>>;
  readonly 'expected-tools'?: readonly Json[];
  /** The tools that the model was offered. */
  readonly tools?: readonly Json[];
  /** The system prompt. */
  readonly system?: string;
  readonly turns?: readonly string[];
  /** What the model answered in the turns before the last one. */
  readonly earlier?: readonly string[];
  readonly answer: string;
  /** How often the answer is repeated, for answers that would be long to write down. */
  readonly times?: number;
  /** What the other side answered. */
  readonly rival?: string;
  /** What a judge says to the questions of the measure: JSON, or a text as it is; `failure: …` says nothing. */
  readonly replies?: readonly Json[];
  readonly calls?: readonly ToolCall[];
  /** What parts of the system did for the answer. */
  readonly spans?: readonly (Pick<Span, 'name' | 'ms'> & Partial<Span>)[];
  /** How many more there were than are kept. */
  readonly 'left-out-spans'?: number;
  readonly latency?: number | null;
  readonly 'first-token'?: number | null;
  readonly usage?: Usage | null;
  readonly usd?: number | null;
  /** Instead of an answer. */
  readonly failure?: Failure;
  readonly value: number | null;
  readonly reason?: string;
  readonly evidence?: Partial<Evidence>;
}

interface Refusal {
  readonly options: Fields;
  readonly path?: string;
  readonly message?: string;
}

export interface Examples {
  readonly examples: readonly Example[];
  readonly refused?: readonly Refusal[];
  readonly unprepared?: readonly Refusal[];
  readonly 'never-null'?: string;
}

/** The sample that an example describes: the last answer of its conversation. */
export function sampleOf(example: Example): Sample {
  const turns = example.turns ?? ['Where is my order? It should have come yesterday.'];
  const earlier = (example.earlier ?? []).map((text, index) => answerOf(index + 1, turns[index] ?? '', text));
  const answer = answerOf(
    Math.max(turns.length, 1),
    turns.at(-1) ?? '',
    example.answer.repeat(example.times ?? 1),
  );
  const said = turns.flatMap((user, index): Message[] => {
    const reply = earlier[index];
    return [
      { role: 'user', content: user },
      ...(reply ? [{ role: 'assistant', content: reply.text } as const] : []),
    ];
  });
  return {
    case: {
      id: 'case-1',
      input: example.input ?? {},
      turns: [],
      expected: example.expected ?? null,
      context: example.context ?? [],
      expectedTools: example['expected-tools'] ?? [],
      tags: example.tags ?? {},
      pinned: false,
      law: 'both',
      where: { file: 'cases.jsonl', line: 1, key: null },
    },
    answer: {
      ...answer,
      toolCalls: example.calls ?? [],
      ...(example.spans ? { spans: example.spans.map(spanOf) } : {}),
      ...(example['left-out-spans'] ? { leftOutSpans: example['left-out-spans'] } : {}),
      usage: example.usage ?? null,
      latencyMs: example.latency ?? null,
      firstTokenMs: example['first-token'] ?? null,
    },
    usd: example.usd ?? null,
    userTurns: turns,
    sent: [...(example.system ? [{ role: 'system', content: example.system } as const] : []), ...said],
    tools: example.tools ?? [],
    earlier,
    ...(example.rival === undefined ? {} : { rival: answerOf(turns.length, '', example.rival) }),
    ...(example.replies ? { replies: example.replies.map(replyOf) } : {}),
  };
}

function spanOf(span: NonNullable<Example['spans']>[number], at: number): Span {
  return { id: String(at), parent: null, start: at, error: null, attributes: {}, ...span };
}

function replyOf(reply: Json): Result<string> {
  const lost = isFields(reply) ? reply['failure'] : undefined;
  if (typeof lost === 'string')
    return { ok: false, failure: { cause: 'timeout', first: null, message: lost, status: null } };
  return { ok: true, value: typeof reply === 'string' ? reply : JSON.stringify(reply) };
}

function answerOf(turn: number, user: string, text: string): Answer {
  const nothing = { toolCalls: [], usage: null, latencyMs: null, firstTokenMs: null };
  return { turn, user, text, ...nothing, model: 'stub-1' };
}

/** Options without their numbers: those that differ in nothing else cost the same. */
export function kindOf(options: unknown): string {
  return JSON.stringify(options, (_, value: unknown) => (typeof value === 'number' ? 0 : value)) ?? '';
}
