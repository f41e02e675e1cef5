/** By what requests are known: a fingerprint of what they mean. */
import { digest } from '../lib/digest.ts';
import { fingerprintOf } from '../lib/fingerprint.ts';
import { isSameList } from '../lib/same-list.ts';
import { canonical } from '../parsing/json.ts';
import type { Fields, Json, Request } from '../types.ts';

/** Equal for requests that mean the same, whichever side, suite or revision asks. */
export function requestKey(request: Request): string {
  return requestKeys()(request);
}

/** The same for requests that share most of their parts, as those of one prompt do: such are put in words once. */
export function requestKeys(): (request: Request) => string {
  /** Of the request before. */
  const parts = new Map<string, Part>();
  let order: Order = { names: [], parts: [] };
  return (request) => {
    const names = Object.keys(request);
    if (!isSameList(names, order.names)) order = orderOf(names);
    let text = '';
    for (const { name, beginning } of order.parts) {
      // All of a request is JSON, which the types of its parts don't say.
      const value = (request as unknown as Fields)[name] ?? null;
      let part = parts.get(name);
      if (part?.value !== value) parts.set(name, (part = { value, text: partOf(name, value) }));
      text += `${text === '' ? '' : ','}${beginning}${part.text}`;
    }
    return fingerprintOf(`{${text}}`);
  };
}

/** How a field of a request is written, as in the canonical form of all of it. */
interface Part {
  readonly value: Json;
  readonly text: string;
}

/** Fields of a request, and those of them that say what it means, as the canonical form has them. */
interface Order {
  readonly names: readonly string[];
  readonly parts: readonly { readonly name: string; readonly beginning: string }[];
}

function orderOf(names: readonly string[]): Order {
  const meant = names.filter((name) => name !== 'formInWords').toSorted();
  return { names, parts: meant.map((name) => ({ name, beginning: `${JSON.stringify(name)}:` })) };
}

function partOf(name: string, value: Json): string {
  return canonical(name === 'tools' && Array.isArray(value) ? shared(value) : value);
}

/** Letters of tools that are hashed once, and not with each case that they go along with. */
const LONG = 50_000;
const known = new WeakMap<readonly Json[], Json>();

function shared(tools: readonly Json[]): Json {
  const text = known.get(tools) === undefined ? canonical([...tools]) : '';
  const value = known.get(tools) ?? (text.length > LONG ? digest(text) : [...tools]);
  known.set(tools, value);
  return value;
}
