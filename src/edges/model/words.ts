import { isFields } from '../../parsing/json.ts';
import type { Fields, Json } from '../../types.ts';

/** An error as OpenAI's endpoints describe one. */
export interface Usual {
  readonly message: string;
  readonly code: string | null;
  readonly param: string | null;
  readonly type: string | null;
}

/** What a server says of a request that it refused, whatever form it came in. */
export function inUsualForm(body: string): Usual {
  return usual(parsed(body) ?? plain(body));
}

/** What a server says that sends us elsewhere, without what may be secret in the address. */
export function sentOn(body: string, location: string): Usual {
  const place = location.replace(/[?#].*$/s, '').replace(/\/\/[^/]*@/, '//');
  return { ...inUsualForm(body), message: `leads to ${place}` };
}

/** Null also of what lies deeper than anybody words an error: it is not walked through. */
function parsed(body: string): Json {
  try {
    const said = JSON.parse(body) as Json;
    return isDeeper(said, MOST_DEEP) ? null : said;
  } catch {
    return null;
  }
}

const MOST_DEEP = 32;

function isDeeper(value: Json, than: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return than === 0 || Object.values(value).some((inner: Json) => isDeeper(inner, than - 1));
}

/** Pages of gateways are for eyes: their words without the tags. */
export function plain(body: string): string {
  const [, title] = /<title>([^<]*)<\/title>/i.exec(body.slice(0, MOST)) ?? [];
  const words = title ?? body.slice(0, MOST).replace(/<[^<>]*>/g, ' ');
  return words.replace(/\s+/g, ' ').trim();
}

const MOST = 4000;

function usual(said: Json): Usual {
  if (typeof said === 'string') return { message: said, code: null, param: null, type: null };
  if (Array.isArray(said)) return usual((said[0] as Json | undefined) ?? '');
  if (!isFields(said)) return usual('');
  if (isFields(said['error'])) return usual(said['error']);
  const detail = detailOf(said);
  const { code, type, param } = said;
  return {
    message: [detail.message, rawOf(said)].filter(Boolean).join(': '),
    code: typeof code === 'string' || typeof code === 'number' ? String(code) : null,
    param: typeof param === 'string' ? param : detail.param,
    type: typeof type === 'string' ? type : null,
  };
}

type Detail = Pick<Usual, 'message' | 'param'>;

/** The words themselves, and the parameter that they are about where that is said apart from them. */
function detailOf(said: Fields): Detail {
  for (const key of ['message', 'Message', 'msg', 'detail', 'error', 'errors', 'error_description']) {
    const found = said[key];
    if (typeof found === 'string' && found !== '') return about(found, said['loc']);
    if (Array.isArray(found) && found.length > 0) return detailOf(asFields(found[0] as Json));
    if (isFields(found)) return detailOf(found);
  }
  return { message: '', param: null };
}

function asFields(value: Json): Fields {
  return isFields(value) ? value : { message: typeof value === 'string' ? value : JSON.stringify(value) };
}

/** `loc` is the path of a field that a validator did not like. */
function about(message: string, loc: Json | undefined): Detail {
  const name = Array.isArray(loc)
    ? loc.filter((step) => typeof step === 'string' && step !== 'body').at(0)
    : null;
  return typeof name === 'string'
    ? { message: `${name}: ${message}`, param: name }
    : { message, param: null };
}

/** What the provider behind a router said. */
function rawOf({ metadata }: Fields): string {
  const raw = isFields(metadata) ? metadata['raw'] : null;
  return typeof raw === 'string' ? detailOf(asFields(parsed(raw) ?? raw)).message : '';
}
