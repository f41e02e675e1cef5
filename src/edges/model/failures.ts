import { retired } from '../../endpoints/models.ts';
import type { Lacking } from '../../contracts.ts';
import { isNoAnswer, noAnswer, wordsOf } from '../../records/no-answer.ts';
import type { Cause, Failure } from '../../types.ts';

/** What the SDK throws, as far as it is read here. */
interface Thrown {
  readonly status?: number;
  readonly code?: string | null;
  readonly name?: string;
  readonly message?: string;
  readonly cause?: { readonly message?: string; readonly code?: string };
  readonly error?: { readonly message?: string; readonly code?: string | null };
}

const BY_STATUS: Readonly<Record<number, Cause>> = {
  402: 'rate-limit',
  401: 'auth',
  403: 'auth',
  404: 'not-found',
  410: 'not-found',
  408: 'timeout',
  429: 'rate-limit',
};

/** Characters of what an endpoint says that a reason keeps. */
const LONGEST_WORDS = 300;

const WORDS: Readonly<Partial<Record<Cause, string>>> = {
  auth: 'the endpoint refused the key',
  'not-found': 'the endpoint does not know the model or the address',
  'rate-limit': 'the endpoint limits the rate or the quota is used up',
  timeout: 'no answer in time',
  network: 'the endpoint could not be reached',
  server: 'the endpoint failed',
  rejected: 'the endpoint refused the request',
  malformed: 'the answer was not what the API promises',
};

/** Any exception of a call as a value. Addresses of retired services get the reason they will never answer. */
export function failureOf(thrown: unknown, model: string, baseUrl: string): Failure {
  const error = thrown as Thrown;
  const cause = causeOf(error);
  if (isNoAnswer(cause))
    return {
      ...lacking({ cause, words: wordsOf(error.error ?? {}), usage: null, model: null }, model),
      status: error.status ?? null,
    };
  const said =
    error.error?.message ??
    (cause === 'network' ? (error.cause?.message ?? error.cause?.code) : error.message) ??
    '';
  const detail = [error.status, said].filter(Boolean).join(' ');
  const message = `${WORDS[cause] ?? cause} (${model}${detail ? `: ${detail.slice(0, LONGEST_WORDS)}` : ''})${retired(baseUrl) ? `; ${retired(baseUrl)}` : ''}`;
  return { cause, first: null, message, status: error.status ?? null };
}

/** How filters refuse what is asked, before a model has seen it. */
const FILTERS: readonly number[] = [400, 403, 422];
const FILTERED =
  /content[_ ](?:filter|policy)|content management policy|requires moderation|input was flagged|^invalid_prompt\b/i;

function causeOf({ status, name, message, cause, error }: Thrown): Cause {
  if (status !== undefined) {
    if (FILTERS.includes(status) && FILTERED.test(`${error?.code} ${error?.message}`)) return 'filtered';
    if (status >= 500) return 'server';
    return BY_STATUS[status] ?? 'rejected';
  }
  if (name === 'SyntaxError') return 'malformed';
  const code = cause?.code ?? '';
  return /time(d )?out|abort/i.test(`${name} ${code} ${message} ${cause?.message ?? ''}`)
    ? 'timeout'
    : 'network';
}

/** An address that will never answer again is not asked. */
export function retiredFailure(model: string, baseUrl: string): Failure | null {
  const why = retired(baseUrl);
  return why ? { cause: 'not-found', first: null, message: `${why} (${model})`, status: null } : null;
}

/** An answer that came, but not in the form that the API promises. */
export function malformed(model: string): Failure {
  return { cause: 'malformed', first: null, message: `${WORDS.malformed} (${model})`, status: 200 };
}

/** A reply that came in its form and holds no answer, in the endpoint's words. */
export function lacking({ cause, words }: Lacking, model: string): Failure {
  const about = words === '' ? model : `${model}: ${words.slice(0, LONGEST_WORDS)}`;
  if (isNoAnswer(cause)) return { ...noAnswer(cause, about), status: 200 };
  return { cause, first: null, message: `${WORDS[cause] ?? cause} (${about})`, status: 200 };
}
