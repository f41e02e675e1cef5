import { z } from 'zod';
import { UserError } from '../errors.ts';
import { openAnonymous } from '../text/anonymous.ts';
import { isFields, parseJson } from '../parsing/json.ts';
import { once } from '../lib/once.ts';
import type { Fields, Json } from '../types.ts';
import { aCase } from './schema.ts';
import { validate } from './validate.ts';

const messages = once(() => {
  const part = z.looseObject({ type: z.string(), text: z.string().optional() });
  const content = z.union([z.string(), z.array(part), z.null()]).optional();
  return z.array(z.looseObject({ role: z.string(), content })).min(1);
});

/** A conversation that went wrong: as messages of an API, or as turns. */
const transcript = once(() => {
  const { shape } = aCase();
  return z.looseObject({
    messages: messages().optional(),
    turns: shape.turns,
    id: z.union([z.string().min(1), z.number()]).optional(),
    origin: z
      .looseObject({ type: z.string().optional(), ref: z.string().optional(), date: z.iso.date().optional() })
      .optional(),
    input: shape.input,
    context: shape.context,
    expected: shape.expected,
    tags: shape.tags,
  });
});

/** A case made from an incident: what the user said, to be asked again. */
export interface Incident {
  readonly id: string;
  /** As a line of a file of cases. */
  readonly case: Fields;
  readonly origin: Fields;
  /** What was taken out, by kind. */
  readonly replaced: ReadonlyMap<string, number>;
}

/** Reads a transcript and makes a pinned case of it, without personal data and keys. */
export async function incidentOf(text: string, file: string): Promise<Incident> {
  const parsed = parseJson(text, file);
  const value = Array.isArray(parsed.value) ? { messages: parsed.value } : parsed.value;
  const written = validate(transcript(), { file, ...parsed, value: value });
  const turns = written.messages ? userTurns(written.messages) : written.turns;
  if (!turns?.length && written.input === undefined) throw nothingSaid(file);
  const anonymous = await openAnonymous();
  const { input, context, expected, tags, origin = {} } = written;
  const id = idOf(anonymous.text(String(origin.ref ?? written.id ?? '')), file);
  const said = { input, turns, expected, context, tags };
  const kept = Object.entries(said).filter(([, each]) => each !== undefined) as [string, Json][];
  const fields = anonymous.deep(Object.fromEntries(kept));
  return {
    id,
    case: { id, ...(isFields(fields) ? fields : {}), pinned: true },
    origin: { type: 'incident', ...(anonymous.deep(origin as Json) as Fields) },
    replaced: anonymous.replaced(),
  };
}

/** What the user said; the model is asked to answer each again. */
function userTurns(all: z.infer<ReturnType<typeof messages>>): string[] {
  return all.flatMap(({ role, content }) => {
    if (role !== 'user' || !content) return [];
    const text = typeof content === 'string' ? content : content.map((each) => each.text ?? '').join('\n');
    return text.trim() === '' ? [] : [text];
  });
}

function nothingSaid(file: string): UserError {
  return new UserError(
    `${file}: no user says anything in it`,
    { file, line: 1, key: 'messages' },
    'A transcript is {"messages": [{"role": "user", "content": "…"}, …]}, or {"turns": ["…"]}.',
  );
}

/** In small letters and dashes, as file names are. */
function idOf(ref: string, file: string): string {
  const stem = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]*$/, '');
  const id = (ref || stem)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return id || 'incident';
}
