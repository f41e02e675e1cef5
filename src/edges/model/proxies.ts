import { UserError } from '../../errors.ts';

/** The proxies of the runner, as the pool takes them. */
interface Proxies {
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
  const address = /^https?:\/\//i.test(given) ? given : `http://${given}`;
  if (URL.canParse(address)) return address;
  throw new UserError(
    `the environment variable ${name} is not the address of a proxy`,
    null,
    'Write one such as http://proxy.example:3128, or leave it out.',
  );
}
