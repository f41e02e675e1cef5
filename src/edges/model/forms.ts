import type { Json, Message, Request } from '../../types.ts';
import { isFields } from '../../parsing/json.ts';
import type { Refusal } from './failures.ts';

/** What is put to a model, and how its answer should look. */
export interface Sending {
  readonly request: Request;
  readonly messages: readonly Message[];
}

/** Forms that an endpoint does not know, learned once a model: the form is then asked for in words. */
export interface Forms {
  readonly fitted: (place: string, asked: Sending) => Sending;
  /** Whether a refusal is about the form, and there is a plainer way left to ask for it. */
  readonly learns: (place: string, request: Request, refusal: Refusal) => boolean;
  readonly notes: () => readonly string[];
}

const WAYS = ['schema', 'object', 'words'] as const;
const ABOUT_FORM = /response_format|json_schema|json_object|structured output|text\.format|guided_json/i;

export function createForms(): Forms {
  const known = new Map<string, number>();
  return {
    fitted: (place, asked) => {
      const way = WAYS[known.get(place) ?? 0];
      const { request, messages } = asked;
      const schema = request.formInWords ? schemaIn(request.responseFormat) : null;
      if (schema === null || way === 'schema') return asked;
      return {
        request: { ...request, responseFormat: way === 'object' ? { type: 'json_object' } : null },
        messages: withWords(messages, schema),
      };
    },
    learns: (place, request, { status, message, param }) => {
      const way = wayOf(request);
      if (!request.formInWords || (status !== 400 && status !== 422) || way >= WAYS.length - 1) return false;
      if (!ABOUT_FORM.test(`${param} ${message}`)) return false;
      known.set(place, Math.max(known.get(place) ?? 0, way + 1));
      return true;
    },
    notes: () =>
      [...known.keys()].map((place) => {
        const [, model = place] = place.split(' ');
        return `${model} takes no JSON schema as a judge: it was told the form in words, on both sides alike.`;
      }),
  };
}

/** The way in which a request was put; others may have been refused in the meantime. */
function wayOf({ responseFormat }: Request): number {
  if (schemaIn(responseFormat) !== null) return 0;
  return responseFormat === null ? WAYS.length - 1 : 1;
}

function schemaIn(format: Json): Json {
  const inner = isFields(format) ? format['json_schema'] : null;
  return isFields(inner) ? (inner['schema'] ?? null) : null;
}

/** In the last message, after all material: some servers take no two messages of a user in a row. */
function withWords(messages: readonly Message[], schema: Json): Message[] {
  const words = `Answer with one JSON object and nothing else. It must be valid against this JSON Schema:\n${JSON.stringify(schema)}`;
  const last = messages.at(-1);
  if (!last) return [{ role: 'user', content: words }];
  return [...messages.slice(0, -1), { ...last, content: `${last.content}\n\n${words}` }];
}
