/** The catalogue of APIs that models are asked through. */
import type { Provider } from '../contracts.ts';
import type { Request } from '../types.ts';
import * as all from './all.ts';

export const providers = all satisfies Readonly<Record<string, Provider>>;

const LIST: readonly Provider[] = Object.values(all);

/** What is spoken where nobody says. */
export const USUAL_API: string = all.chat.name;

/** The names that `api` takes: those of all that answer in words. */
export const APIS: readonly string[] = Object.values<Provider>(all).flatMap(({ name, gives }) =>
  gives === 'words' ? [name] : [],
);

/** How a request is spoken at an endpoint with this API; only one API gives vectors. */
export function providerFor(api: string, wants: Request['wants']): Provider {
  const found = LIST.find(({ name, gives }) => (wants === 'vector' ? gives === wants : name === api));
  if (!found) throw new Error(`there is no API "${api}"`);
  return found;
}

/** What stands behind an address besides the paths of the catalogue; nothing here speaks it. */
const OLD_PATH = '/completions';

/** The address that API paths are put behind, without the one that people paste along; what follows a question mark stays. */
export function usualAddress(address: string): string {
  const [path = '', ...query] = address.split('?');
  const bare = withoutSlashes(path);
  const pasted = [...Object.values<Provider>(all).map((each) => each.path), OLD_PATH].find((each) =>
    endsIn(bare, each),
  );
  const base = withoutSlashes(bare.slice(0, bare.length - (pasted?.length ?? 0)));
  return query.length ? `${base}?${query.join('?')}` : base;
}

/** The API that a pasted address names; null where it names none. */
export function apiIn(address: string): string | null {
  const bare = withoutSlashes(address.split('?')[0] ?? '');
  const found = Object.values<Provider>(all).find(
    ({ gives, path }) => gives === 'words' && endsIn(bare, path),
  );
  return found?.name ?? null;
}

function withoutSlashes(path: string): string {
  return path.replace(/\/+$/, '');
}

function endsIn(address: string, path: string): boolean {
  return address.toLowerCase().endsWith(path);
}
