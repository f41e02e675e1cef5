import { retired } from '../../endpoints/models.ts';
import type { Lacking } from '../../contracts.ts';
import { isNoAnswer, noAnswer } from '../../records/no-answer.ts';
import { failureOf } from '../../records/failure.ts';
import type { Cause, Failure } from '../../types.ts';
import { ENDLESS } from './losses.ts';
import { plain, type Usual } from './words.ts';

/** What the network throws, as far as it is read here. */
export interface Thrown {
  readonly code?: string;
  readonly name?: string;
  readonly message?: string;
}

/** A status from 300, with what was said. */
export interface Refusal extends Usual {
  readonly status: number;
}

const BY_STATUS: Readonly<Record<number, Cause>> = {
  301: 'not-found',
  302: 'not-found',
  303: 'not-found',
  307: 'not-found',
  308: 'not-found',
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
  'rate-limit': 'the endpoint limits the rate',
  timeout: 'no answer in time',
  network: 'the endpoint could not be reached',
  server: 'the endpoint failed',
  rejected: 'the endpoint refused the request',
  malformed: 'the answer was not what the API promises',
};

/** What an endpoint refused, in its words. Addresses of retired services get the reason they will never answer. */
export function refused({ status, message, code, type }: Refusal, model: string, baseUrl: string): Failure {
  const cause = causeOf({ status, message, code, type });
  if (isNoAnswer(cause))
    return {
      ...lacking({ cause, words: message || code || type || '', usage: null, model: null }, model),
      status,
    };
  const why = retired(baseUrl);
  const lead = isUsedUp({ status, message, code, type }) ? 'the quota of this key is used up' : undefined;
  const said = worded(cause, model, [status, message].filter(Boolean).join(' '), lead);
  return { cause, first: null, message: why ? `${said}; ${why}` : said, status };
}

/** Nothing that waiting brings back: the account has none left. */
const USED_UP =
  /insufficient[_ ](?:quota|credit|balance|funds)|exceeded your current quota|billing|credit balance|out of credits?/i;

/** Whether there is nothing left to pay with. */
export function isUsedUp({ status, code, type, message }: Omit<Refusal, 'param'>): boolean {
  return status === 402 || (status === 429 && USED_UP.test(`${code} ${type} ${message}`));
}

/** How filters refuse what is asked, before a model has seen it. */
const FILTERS: readonly number[] = [400, 403, 422];
const FILTERED =
  /content[_ ](?:filter|policy)|content management policy|requires moderation|input was flagged|^invalid_prompt\b/i;

/** How endpoints refuse a model that they do not have, or no longer, where the status says only that something is wrong. */
const VAGUE: readonly number[] = [400, 403, 422];
const NO_SUCH_MODEL = new RegExp(
  [
    String.raw`\bmodel_(?:not_found|decommissioned|deprecated|not_available)\b|\binvalid_model\b`,
    String.raw`\binvalid model(?: name| id)?(?: passed in model)? ?[:='"\x60]`,
    String.raw`\bis not a valid model\b|\bmodel not exist\b|\bunknown model\b`,
    String.raw`\bmodel\b.{0,150}\bhas been (?:decommissioned|deprecated|retired|removed|shut ?down)\b`,
    String.raw`\bmodel\b.{0,150}\b(?:does not exist|is no longer (?:available|supported)|reached (?:its|the) end of)\b`,
  ].join('|'),
  'i',
);

function causeOf({ status, code, type, message }: Omit<Refusal, 'param'>): Cause {
  if (FILTERS.includes(status) && FILTERED.test(`${code} ${message}`)) return 'filtered';
  if (VAGUE.includes(status) && NO_SUCH_MODEL.test(`${code} ${type} ${message}`)) return 'not-found';
  if (status >= 500) return 'server';
  return BY_STATUS[status] ?? 'rejected';
}

/** What was lost on the way. */
export function lost({ code = '', name, message = '' }: Thrown, model: string): Failure {
  if (code === ENDLESS) return malformed(model, message);
  const isLate = /time(d )?out|abort/i.test(`${name} ${code}`);
  const cause = isLate ? 'timeout' : 'network';
  return failureOf(cause, worded(cause, model, isLate ? '' : message || code));
}

/** An address that will never answer again is not asked. */
export function retiredFailure(model: string, baseUrl: string): Failure | null {
  const why = retired(baseUrl);
  return why ? failureOf('not-found', `${why} (${model})`) : null;
}

/** An answer that came, but not in the form that the API promises; `body` is what came instead. */
export function malformed(model: string, body = ''): Failure {
  return { cause: 'malformed', first: null, message: worded('malformed', model, startOf(body)), status: 200 };
}

function startOf(body: string): string {
  if (/^\s*</.test(body)) return `a page instead of JSON: ${plain(body)}`;
  const start = body.slice(0, LONGEST_START);
  return NO_TEXT.test(start) ? 'bytes that are no text' : start;
}

/** Characters of what came instead of JSON. */
const LONGEST_START = 80;
/** What is packed, or no UTF-8. */
const NO_TEXT = /[\0-\x08\x0e-\x1a\ufffd]/;

/** A reply that came in its form and holds no answer, in the endpoint's words. */
export function lacking({ cause, words }: Lacking, model: string): Failure {
  const about = words === '' ? model : `${model}: ${words.slice(0, LONGEST_WORDS)}`;
  if (isNoAnswer(cause)) return { ...noAnswer(cause, about), status: 200 };
  return { cause, first: null, message: `${WORDS[cause] ?? cause} (${about})`, status: 200 };
}

function worded(cause: Cause, model: string, said: string, lead = WORDS[cause] ?? cause): string {
  return `${lead} (${model}${said ? `: ${said.slice(0, LONGEST_WORDS)}` : ''})`;
}
