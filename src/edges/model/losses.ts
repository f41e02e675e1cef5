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

/** Of a proxy that does not let through. */
export function shutOut(status = 0): Error {
  return loss('ERR_PROXY', `the proxy answered ${status}`);
}

interface Thrown extends Error {
  readonly code?: unknown;
  readonly syscall?: unknown;
}

/** What a client of Node threw: always with a code. */
export function lossOf(error: Thrown): Error {
  const { code, syscall, message } = error;
  if (code === 'ECONNRESET' && syscall === undefined) return broken();
  return typeof code === 'string' ? error : loss('ERR_CONNECTION', message);
}

/** Whether the other side closed the connection. */
export function isClosing({ code }: Thrown): boolean {
  return code === 'ECONNRESET' || code === 'EPIPE';
}
