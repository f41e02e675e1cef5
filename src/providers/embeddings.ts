import type { Provider } from '../contracts.ts';
import { isFields } from '../parsing/json.ts';
import { usageOf } from '../records/usage.ts';
import type { Json } from '../types.ts';

/** Enough for a cosine, and a third of the recording. */
const DIGITS = 6;

/** OpenAI's embeddings, as most servers speak them: https://platform.openai.com/docs/api-reference/embeddings */
export const provider: Provider = {
  name: 'embeddings',
  what: 'Vectors of texts, as OpenAI-compatible endpoints make them.',
  gives: 'vector',
  path: '/embeddings',
  body: (request, messages) => ({
    ...request.parameters,
    model: request.model,
    input: messages.at(-1)?.content ?? '',
    encoding_format: 'float',
  }),
  answer: (body) => {
    const first = isFields(body) && Array.isArray(body['data']) ? (body['data'][0] as Json) : null;
    const vector = isFields(first) ? first['embedding'] : null;
    if (!isFields(body) || !Array.isArray(vector) || !vector.every((each) => typeof each === 'number'))
      return null;
    const text = JSON.stringify(vector.map((each: number) => Number(each.toPrecision(DIGITS))));
    const usage = usageOf(body['usage'], 'prompt_tokens', 'total_tokens');
    const model = typeof body['model'] === 'string' ? body['model'] : null;
    return { text, toolCalls: [], usage: usage && { ...usage, output: 0 }, model };
  },
};
