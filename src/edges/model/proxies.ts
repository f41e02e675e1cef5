import { BlockList, isIP } from 'node:net';
import { isHere } from '../../endpoints/addresses.ts';
import { UserError } from '../../errors.ts';

/** The proxies of the runner; empty is none. */
export interface Proxies {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
}

/**
 * Read as other tools read them: small letters first, an address may lack its scheme, and `ALL_PROXY` stands in for
 * either. That one may name a proxy of another kind for tools that speak to it, and is passed over then.
 */
export function proxiesOf(env: Readonly<Record<string, string | undefined>>): Proxies {
  const named = (name: string): string => (env[name.toLowerCase()] || env[name] || '').trim();
  const any = /^socks/i.test(named('ALL_PROXY')) ? '' : addressIn('ALL_PROXY', named);
  return {
    httpProxy: addressIn('HTTP_PROXY', named) || any,
    httpsProxy: addressIn('HTTPS_PROXY', named) || any,
    noProxy: named('NO_PROXY'),
  };
}

function addressIn(name: string, named: (name: string) => string): string {
  const given = named(name);
  if (given === '') return '';
  const address = given.includes('://') ? given : `http://${given}`;
  if (/^https?:/i.test(address) && URL.canParse(address) && isReadable(new URL(address))) return address;
  throw new UserError(
    `the environment variable ${name} is not the address of a proxy`,
    null,
    'Write one such as http://proxy.example:3128 (in a password, % is %25), or leave it out.',
  );
}

/** A percent sign in a name or a password has to be written as one. */
function isReadable(proxy: URL): boolean {
  try {
    credentialsFor(proxy);
    return true;
  } catch {
    return false;
  }
}

/** The proxy on the way to an address; what is secure takes the plain one where it has none of its own. */
export function proxyFor(url: URL, { httpProxy, httpsProxy, noProxy }: Proxies): URL | null {
  const address = (url.protocol === 'https:' && httpsProxy) || httpProxy;
  // A key may go to this machine in the clear, and nowhere else.
  if (address === '' || isHere(url.hostname)) return null;
  if (exceptionsIn(noProxy).some((isExcepted) => isExcepted(url))) return null;
  return new URL(address);
}

type IsExcepted = (url: URL) => boolean;

/** Entries apart by commas or spaces, each perhaps with a port. */
function exceptionsIn(noProxy: string): readonly IsExcepted[] {
  return noProxy.split(/[,\s]+/).flatMap((entry) => {
    const [, written = '', port = null] =
      /^(\[.+\](?:\/\d+)?|[^:]+|.*:.*:.*)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    const isMeant = hostsIn(written);
    return (url: URL): boolean => (port === null || port === portOf(url)) && isMeant(bareHost(url));
  });
}

/** An address is compared as one, however it is written; for a name none is looked up. */
function hostsIn(written: string): (host: string) => boolean {
  const range = rangeIn(written);
  return range ? (host) => isIP(host) !== 0 && range.check(host, familyOf(host)) : namesIn(written);
}

/** An address such as `10.1.2.3`, or a range of them such as `10.0.0.0/8`; null where it is neither. */
function rangeIn(written: string): BlockList | null {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d+))?$/.exec(written) ?? [];
  const host = bare(address);
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(host)] ?? -1;
  const prefix = Number(bits ?? most);
  if (prefix > most || most < 0) return null;
  const range = new BlockList();
  range.addSubnet(host, prefix, familyOf(host));
  return range;
}

/** `example.com` and `.example.com` with all below them, `*.example.com` only what is below, `*` everything. */
function namesIn(written: string): (host: string) => boolean {
  const name = bare(written.replace(/^\*?\./, ''));
  if (name === '') return () => false;
  if (name === '*') return () => true;
  const isBelow = written.startsWith('*.');
  return (host) => (!isBelow && host === name) || host.endsWith(`.${name}`);
}

/** What a request says of us to a proxy. */
export function credentialsFor({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '') return {};
  const said = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(said).toString('base64')}` };
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

function bareHost({ hostname }: URL): string {
  return bare(hostname.toLowerCase());
}

/** Without the dot that ends a whole name, and without the brackets of an address of the sixth version. */
function bare(host: string): string {
  return host.replace(/^\[(.+)\]$/, '$1').replace(/^(.+)\.$/, '$1');
}

/** As a connection is made to it: an address of the sixth version without its brackets. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.+)\]$/, '$1');
}

/** Whose certificate it has to show; an address has no name. */
export function nameOf(url: URL): string {
  return isIP(hostOf(url)) ? '' : url.hostname;
}

/** In digits, whether it is written or not. */
export function portOf({ protocol, port }: URL): string {
  return port || (protocol === 'https:' ? '443' : '80');
}
