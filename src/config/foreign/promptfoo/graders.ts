import { isFields } from '../../../parsing/json.ts';
import type { Fields, Json, Where } from '../../../types.ts';
import { judgeEndpoint } from '../judges.ts';
import { placeOf } from './places.ts';
import { parametersIn } from './providers.ts';
import type { Reading } from './reading.ts';

/** A model that grades answers, or makes vectors of them. */
export interface Grader {
  readonly model: string;
  readonly endpoint: string;
  readonly parameters: Fields;
}

/** promptfoo makes vectors with this model, where no other is named. */
const VECTORS = 'openai:embedding:text-embedding-3-large';

/** Who grades, by what the assertion or its test says; a text tells why nobody can. */
export function graderOf(
  reading: Reading,
  provider: Json,
  kind: 'text' | 'embedding',
  where: Where,
): Grader | string {
  const said = sorted(provider, kind);
  const [id, config] = named(said) ?? (kind === 'embedding' ? [VECTORS, {}] : [null, {}]);
  // Which model grades otherwise depends on the keys that are at hand.
  if (id === null) return 'without a grader: name one in `defaultTest.options.provider`';
  const place = placeOf(id, reading.endpoints, { asks: kind === 'embedding' ? 'vectors' : 'text' });
  if (typeof place === 'string') return `with the grader ${id}${place}`;
  const isJudge = kind === 'text' && place.endpoint === 'default';
  const endpoint = isJudge ? judgeEndpoint(reading.endpoints) : place.endpoint;
  return { model: place.model, endpoint, parameters: parametersIn(reading, config, 'a grader', () => where) };
}

/** A provider may be named for each kind; one that makes no vectors is no grader by vectors. */
function sorted(provider: Json, kind: 'text' | 'embedding'): Json {
  if (isFields(provider) && provider['id'] === undefined) return provider[kind] ?? null;
  const [id = ''] = named(provider) ?? [];
  return (kind === 'embedding') === /:embeddings?:/.test(id) ? provider : null;
}

function named(provider: Json): readonly [id: string, config: Fields] | null {
  if (typeof provider === 'string') return [provider, {}];
  if (!isFields(provider) || typeof provider['id'] !== 'string') return null;
  return [provider['id'], isFields(provider['config']) ? provider['config'] : {}];
}
