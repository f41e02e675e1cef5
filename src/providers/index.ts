/** The catalogue of APIs that models are asked through. */
import type { Provider } from '../contracts.ts';
import type { Request } from '../types.ts';
import * as all from './all.ts';

export const providers = all satisfies Readonly<Record<string, Provider>>;

/** What is spoken where nobody says. */
export const USUAL_API: string = all.chat.name;

/** The names that `api` takes: those of all that answer in words. */
export const APIS: readonly string[] = Object.values<Provider>(all).flatMap(({ name, gives }) =>
  gives === 'words' ? [name] : [],
);

/** How a request is spoken at an endpoint with this API; only one API gives vectors. */
export function providerFor(api: string, wants: Request['wants']): Provider {
  const known: readonly Provider[] = Object.values(all);
  const found = known.find(({ name, gives }) => (wants === 'vector' ? gives === wants : name === api));
  if (!found) throw new Error(`there is no API "${api}"`);
  return found;
}
