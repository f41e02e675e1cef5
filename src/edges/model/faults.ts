import type { Failure } from '../../types.ts';
import { isUsedUp, type Refusal, type Thrown } from './failures.ts';
import { retryAfter } from './limits.ts';
import { CONNECTING_LATE } from './losses.ts';
import type { Headers } from './wire.ts';

/** What may come of asking again. */
type Hope =
  /** The same, whatever is done. */
  | 'none'
  /** Nothing ever, from anybody who asks this endpoint. */
  | 'never'
  /** An answer, if it was a fluke: the key, the model or the name worked before. */
  | 'if-known'
  /** Perhaps an answer; what came was paid for, so it is tried once. */
  | 'once'
  /** An answer, once the endpoint is well. */
  | 'later'
  /** An answer, once there is room for it. */
  | 'limited'
  /** Perhaps an answer, after as long a wait. */
  | 'hung';

/** A call that failed, and what may become of it. */
export interface Fault {
  readonly failure: Failure;
  readonly hope: Hope;
  /** Ms that the endpoint asks us to wait; null where it does not say. */
  readonly waitMs: number | null;
}

const LATER: readonly number[] = [409, 425];

/** Of a status from 400. */
export function faultOfRefusal(failure: Failure, refusal: Refusal, headers: Headers): Fault {
  const { status } = refusal;
  const waitMs = retryAfter(headers, Date.now());
  const of = (hope: Hope): Fault => ({ failure, hope, waitMs });
  if (isUsedUp(refusal)) return of('never');
  if (status === 429) return of('limited');
  if (status === 408 || status >= 500 || LATER.includes(status)) return of('later');
  return of(failure.cause === 'auth' || failure.cause === 'not-found' ? 'if-known' : 'none');
}

/** Names that nobody knows, certificates that nobody trusts, proxies that refuse: set up wrong unless it worked before. */
const SET_UP_WRONG =
  /^(?:ENOTFOUND|CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_PROXY_REFUSED)/;

/** Of what never came back. */
export function faultOfLoss(failure: Failure, { code = '' }: Thrown): Fault {
  const hope =
    failure.cause === 'timeout' && code !== CONNECTING_LATE
      ? 'hung'
      : SET_UP_WRONG.test(code)
        ? 'if-known'
        : 'later';
  return { failure, hope, waitMs: null };
}

/** Of a reply that came with 200 and holds no answer; null where that is all there will be. */
export function faultOfReply(failure: Failure): Fault | null {
  if (failure.cause === 'malformed') return { failure, hope: 'later', waitMs: null };
  const isBroken = failure.cause === 'broken-off' || failure.cause === 'server';
  return isBroken ? { failure, hope: 'once', waitMs: null } : null;
}
