/** What was lost on the way, by codes of ours where the network has none. */
export const CONNECTING_LATE = 'ERR_CONNECT_TIMEOUT';
export const ENDLESS = 'ERR_ENDLESS';

/** An error of the network. */
export function loss(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** Of an answer that is longer than any may be. */
export function endless(): Error {
  return loss(ENDLESS, 'it does not end');
}

/** Of an answer that breaks off, however far it had come. */
export function broken(): Error {
  return loss('ECONNRESET', 'other side closed');
}

/** Of an answer of which nothing more comes. */
export function silent(): Error {
  return loss('ERR_SILENCE_TIMEOUT', 'nothing came any more');
}

/** Of a proxy that does not let through: for now, or because it does not want to. */
export function shutOut(status = 0): Error {
  const isPassing = status >= 500 || status === 408 || status === 429;
  return loss(isPassing ? 'ERR_PROXY' : 'ERR_PROXY_REFUSED', `the proxy answered ${status}`);
}

interface Thrown extends Error {
  readonly code?: unknown;
  readonly syscall?: unknown;
}

/** As OpenSSL says it: number, library, function, reason, its own file and line. */
const OF_TLS = /:error:[0-9A-F]+:[^:]*:[^:]*:([^:]+):/;

/** What a client of Node threw: always with a code. */
export function lossOf(error: Thrown): Error {
  const { code, syscall, message } = error;
  if (code === 'ECONNRESET' && syscall === undefined) return broken();
  // Its other words are of this machine alone, and no two runs have the same.
  const [, reason = ''] = OF_TLS.exec(message) ?? [];
  if (reason !== '') return loss(`ERR_SSL_${reason.toUpperCase().replaceAll(' ', '_')}`, `TLS: ${reason}`);
  return typeof code === 'string' ? error : loss('ERR_CONNECTION', message);
}

/** Whether the other side closed the connection. */
export function isClosing({ code }: Thrown): boolean {
  return code === 'ECONNRESET' || code === 'EPIPE';
}
