/**
 * A world of values: two trees as plain objects and a model as a function. The pipelines run on it as they are, in
 * milliseconds; what only a process can show (events, git, HTTP, files, exit codes) is not here.
 */
import picomatch from 'picomatch';
import type { Ask, Model, ModelSettings, TouchedFile, Tree, World } from '../../src/contracts.ts';
import { readInputs } from '../../src/edges/inputs.ts';
import { createMeter } from '../../src/edges/model/meter.ts';
import { smallerCaps } from '../../src/lib/caps.ts';
import { fingerprint } from '../../src/lib/fingerprint.ts';
import type { Answer, Failure, History, Message, Result, Proposal, Request } from '../../src/types.ts';

/** Path to content. */
export type Files = Readonly<Record<string, string>>;

/** What head changes, laid over base; null deletes. */
export type Edits = Readonly<Record<string, string | null>>;

/** One question to the scripted model. */
export interface Question {
  /** Of what the user said last. */
  readonly text: string;
  readonly messages: readonly Message[];
  readonly model: string;
  readonly request: Request;
  /** How many questions with the very same words came before: what a script varies its trials by. */
  readonly seen: number;
}

type Answered = Omit<Answer, 'turn' | 'user'>;

/** Words, an answer with more to it, or a failure as the edge would give it. */
export type Reply = string | Partial<Answered> | Extract<Result<never>, { ok: false }>;

/** A failure as the edge would give it. */
export function failed(cause: Failure['cause'], message: string): { ok: false; failure: Failure } {
  return { ok: false, failure: { cause, first: null, message, status: null } };
}

export type Script = (question: Question) => Reply;

/** Two revisions, the model between them, and what the workflow says. */
export interface Setting {
  readonly base: Files;
  readonly head: Edits;
  readonly answer?: Script;
  /** Vectors of texts, for what measures likeness by them. */
  readonly embed?: (text: string) => readonly number[];
  /** As a workflow writes them; read by the same code. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What the event says otherwise than a trusted pull request. */
  readonly proposal?: Partial<Proposal>;
  readonly history?: () => Promise<History>;
  /** A model of its own instead of the script: the edge's, or a recording. */
  readonly model?: World['model'];
  /** Answers that are kept; none unless told. */
  readonly store?: NonNullable<World['store']>;
  /** Brings answers that are made by and by; nobody unless told. */
  readonly courier?: NonNullable<World['courier']>;
  /** An ISO date. */
  readonly today?: string;
}

/** A world, and what came of it while a pipeline was in it. */
interface Stage {
  readonly world: World;
  /** Every question that was asked, in order. */
  readonly questions: readonly Question[];
  /** Every line that was said while it ran. */
  readonly said: readonly string[];
}

/** Sets the stage: the world of a proposal, with nothing in it but the values that were given. */
export function stageOf(setting: Setting): Stage {
  const { base, inputs = {} } = setting;
  const head = laidOver(base, setting.head);
  const [questions, said]: [Question[], string[]] = [[], []];
  const { wishes, endpoints, today } = readInputs((name) => inputs[name] ?? '');
  const world: World = {
    proposal: { ...PULL, ...setting.proposal },
    base: treeOf(base, PULL.base),
    head: treeOf(head, PULL.head),
    origin: () => Promise.resolve(fingerprint([base, head])),
    touched: () => Promise.resolve(touchedBetween(base, head)),
    wishes,
    endpoints: Object.keys(endpoints),
    model:
      setting.model ??
      ((settings) =>
        Promise.resolve(modelOf(setting, { ...settings, ...smallerCaps(settings, wishes) }, questions))),
    ...(setting.store ? { store: setting.store } : {}),
    ...(setting.courier ? { courier: setting.courier } : {}),
    answers: () => Promise.resolve(null),
    systems: () => Promise.reject(new Error('a world of values has no programs')),
    gauges: () => Promise.reject(new Error('a world of values has no programs')),
    history: setting.history ?? (() => Promise.resolve({ records: [], runs: [], unread: [] })),
    today: setting.today ?? today,
    say: (line) => said.push(line),
  };
  return { world, questions, said };
}

const PULL: Proposal = {
  event: 'pull_request',
  base: 'a'.repeat(40),
  head: 'b'.repeat(40),
  commit: 'c'.repeat(40),
  pull: 1,
  opened: false,
  trusted: true,
};

/** A file tree as head leaves it. A path that deletes nothing is a slip of the test. */
export function laidOver(base: Files, edits: Edits): Files {
  const stray = Object.keys(edits).find((path) => edits[path] === null && !(path in base));
  if (stray) throw new Error(`base has no ${stray} to delete`);
  const all = Object.entries({ ...base, ...edits });
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== null));
}

/** A tree of regular files. */
export function treeOf(files: Files, revision: string): Tree {
  return {
    revision,
    read: (path) => Promise.resolve(Object.hasOwn(files, path) ? (files[path] ?? null) : null),
    list: (globs) => {
      const matches = picomatch([...globs], { dot: true });
      return Promise.resolve(
        Object.keys(files)
          .filter((path) => matches(path))
          .sort(),
      );
    },
  };
}

function touchedBetween(base: Files, head: Files): readonly TouchedFile[] {
  const blob = (text: string | undefined) =>
    text === undefined ? null : { oid: fingerprint(text), regular: true };
  return [...new Set([...Object.keys(base), ...Object.keys(head)])]
    .filter((path) => base[path] !== head[path])
    .sort()
    .map((path) => ({ path, before: blob(base[path]), after: blob(head[path]) }));
}

function modelOf(setting: Setting, settings: ModelSettings, questions: Question[]): Model {
  const { answer = () => 'please wait', embed } = setting;
  const meter = createMeter(settings, () => questions.length);
  const met = new Map<string, number>();
  const ask: Ask = (request, messages) => {
    const tab = meter.open(request, messages);
    if (!tab.ok) return Promise.resolve(tab);
    const words = fingerprint([request.endpoint, request.model, JSON.stringify([request, messages])]);
    const seen = met.get(words) ?? 0;
    met.set(words, seen + 1);
    const text = messages.findLast(({ role }) => role === 'user')?.content ?? '';
    const question = { text, messages: [...messages], model: request.model, request, seen };
    questions.push(question);
    const isVector = request.wants === 'vector' && embed;
    const result = resultOf(isVector ? JSON.stringify(embed(text)) : answer(question), question);
    if (result.ok) tab.value.took(result.value);
    tab.value.close();
    return Promise.resolve(result);
  };
  return { ask, replay: null, consumption: meter.consumption };
}

/** About four characters a token, and 100 ms for every answer. */
function resultOf(reply: Reply, { messages, model }: Question): Result<Answered> {
  if (typeof reply !== 'string' && 'ok' in reply) return reply;
  const given = typeof reply === 'string' ? { text: reply } : reply;
  const asked = messages.reduce((sum, { content }) => sum + content.length, 0);
  const usage = { input: Math.ceil(asked / 4), output: Math.ceil((given.text ?? '').length / 4) };
  const plain = { text: '', toolCalls: [], usage, latencyMs: 100, firstTokenMs: null, model };
  return { ok: true, value: { ...plain, ...given } };
}
