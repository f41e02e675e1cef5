/** Addresses of endpoints, as people write them. */

/** An address up to its path: scheme, whatever stands before an @, and the host without its port. */
const FORM = /^(https?):\/\/(?:([^/?#@]*)@)?(\[[^\]/?#]+\]|[^/?#:@]+)(?::(\d{1,5}))?(?=[/?#]|$)/i;
const LOOPBACK = /^(?:localhost|(?:[\w-]+\.)+localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/** Whether a host is this machine. */
export function isHere(host: string): boolean {
  return LOOPBACK.test(host);
}

const LAST_PORT = 65_535;

/** Why keys and prompts may not go to an address; null where they may. `sendsKey`: whether a key would go along. */
export function faultOfAddress(address: string, sendsKey: boolean): string | null {
  const [, scheme = '', user, host = '', port = ''] = FORM.exec(address) ?? [];
  if (scheme === '' || /\s/.test(address) || Number(port) > LAST_PORT)
    return `"${address}" is not an http(s) address`;
  if (user !== undefined) return 'an address may not hold a user or password';
  return sendsKey && scheme.toLowerCase() === 'http' && !isHere(host)
    ? 'plain http would send the key in the clear'
    : null;
}

/** Whether nobody expects a key there: plain http to another machine, where none could be sent. */
export function isPlain(address: string): boolean {
  const [, scheme = '', , host = ''] = FORM.exec(address) ?? [];
  return scheme.toLowerCase() === 'http' && !isHere(host);
}

/** A header whose value is as secret as a key. */
export function isSecretHeader(name: string): boolean {
  return /key|token|secret|auth|cookie|password/i.test(name);
}

const OURS = [
  'authorization',
  'host',
  'content-length',
  'content-type',
  'transfer-encoding',
  'connection',
  'expect',
  'upgrade',
];

/** Why a header can't be sent along; null where it can. */
export function faultOfHeader(name: string, value: string): string | null {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return `"${name}" is no name of a header`;
  if (OURS.includes(name.toLowerCase())) return `the header ${name} is set by the call itself`;
  return isSendable(value) ? null : `the value of ${name} can't stand in a header`;
}

/** Whether a text can stand in a header. */
export function isSendable(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}
