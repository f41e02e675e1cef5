import { isIP } from 'node:net';
import { isHere } from '../../endpoints/addresses.ts';
import { UserError } from '../../errors.ts';

/** The proxies of the runner. */
export interface Proxies {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
}

/** No proxy knows the way to this machine. */
const HERE = ['localhost', '127.0.0.1', '[::1]'];

/** Read as other tools read them: small letters first, and an address may lack its scheme. */
export function proxiesOf(env: Readonly<Record<string, string | undefined>>): Proxies {
  const named = (name: string): string => env[name.toLowerCase()] || env[name] || '';
  const [http, https] = [addressIn('HTTP_PROXY', named), addressIn('HTTPS_PROXY', named)];
  return {
    // Empty is none; what was left out would be looked for in the environment once more.
    httpProxy: http,
    httpsProxy: https,
    noProxy: [named('NO_PROXY'), ...HERE].join(','),
  };
}

function addressIn(name: string, named: (name: string) => string): string {
  const given = named(name).trim();
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

/**
 * Names apart by commas or spaces, each perhaps with a port: `example.com` and `.example.com` with all below them,
 * `*.example.com` only what is below, `*` everything.
 */
function exceptionsIn(noProxy: string): readonly IsExcepted[] {
  return noProxy.split(/[,\s]+/).flatMap((entry) => {
    const [, written = '', port = null] =
      /^(\[.+\]|[^:]+|.*:.*:.*)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    const name = bare(written.replace(/^\*?\./, ''));
    if (name === '') return [];
    const isBelow = written.startsWith('*.');
    return (url: URL): boolean => {
      const host = bare(url.hostname.toLowerCase());
      if (port !== null && port !== portOf(url)) return false;
      return name === '*' || (!isBelow && host === name) || host.endsWith(`.${name}`);
    };
  });
}

/** What a request says of us to a proxy. */
export function credentialsFor({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '') return {};
  const said = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(said).toString('base64')}` };
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
