import { isFields } from '../../parsing/json.ts';
import type { Json } from '../../types.ts';
import type { Refusal } from './failures.ts';

/** Parameters that a model refuses, learned once and left out from then on, whichever side asks it. */
export interface Adapting {
  /** The body as this model takes it. */
  readonly adapted: (place: string, body: Json) => Json;
  /** Whether a refusal names a parameter of the body that can be left out; then asking again makes sense. */
  readonly learns: (place: string, body: Json, refusal: Refusal) => boolean;
  readonly notes: () => readonly string[];
}

/** What a request can't do without. */
const NEEDED = ['model', 'messages', 'input', 'instructions', 'tools', 'response_format', 'text', 'prompt'];
/** How servers say that they do not take a parameter, or not this value of it. */
const UNSUPPORTED = new RegExp(
  [
    String.raw`unsupported[ _](?:parameters?|value|field|argument)`,
    String.raw`(?:is|are) not (?:yet )?supported|(?:does|do)(?: not|n't) support|no longer supported`,
    String.raw`is deprecated for this model|cannot both be specified|only the default`,
    String.raw`extra (?:inputs|fields) (?:are )?not (?:permitted|allowed)`,
    String.raw`un(?:recognized|known|expected) (?:request )?(?:argument|parameter|field|name|keyword|property)`,
    String.raw`not (?:a )?(?:valid|recognized|allowed|known) (?:request )?(?:argument|parameter|field|property)`,
    String.raw`additional properties are not allowed`,
  ].join('|'),
  'i',
);
const REFUSED: readonly number[] = [400, 422];
/** A limit of tokens goes by either name; leaving it out would make answers longer. */
const OTHER_NAME: Readonly<Record<string, string>> = {
  max_tokens: 'max_completion_tokens',
  max_completion_tokens: 'max_tokens',
};

export function createAdapting(): Adapting {
  const refused = new Map<string, Map<string, string | null>>();
  return {
    adapted: (place, body) => {
      const known = refused.get(place);
      if (!known || !isFields(body)) return body;
      const entries = Object.entries(body).flatMap(([name, value]): [string, Json][] => {
        const other = known.get(name);
        return other === undefined ? [[name, value]] : other === null ? [] : [[other, value]];
      });
      return Object.fromEntries(entries);
    },
    learns: (place, body, refusal) => {
      const name = refusedIn(refusal, body);
      const known = refused.get(place) ?? new Map<string, string | null>();
      refused.set(place, known);
      if (name === null) return false;
      if (known.has(name)) return true;
      // Refused under both of its names, it is left out.
      const came = [...known].find(([, other]) => other === name)?.[0];
      if (came) known.set(came, null);
      else known.set(name, isNamedInstead(name, refusal));
      return true;
    },
    notes: () =>
      [...refused].flatMap(([place, known]) => {
        const said = [...known].map(([name, other]) => (other ? `${name} (sent as ${other})` : name));
        const [, model = place] = place.split(' ');
        return said.length
          ? [`${model} does not take ${said.join(', ')}: it was asked without, on both sides alike.`]
          : [];
      }),
  };
}

function refusedIn({ status, code, param, message: text }: Refusal, body: Json): string | null {
  if (!REFUSED.includes(status) || !isFields(body)) return null;
  if (!/^unsupported_(parameter|value)$/.test(code ?? '') && !UNSUPPORTED.test(text)) return null;
  const quoted = [...text.matchAll(/['"`]([\w.]+)['"`]/g)].map(([, name]) => name ?? '');
  const sent = (name: string): boolean => Object.hasOwn(body, name);
  const name = [param ?? '', ...quoted].map((each) => each.split('.')[0] ?? '').find(sent);
  if (name !== undefined) return NEEDED.includes(name) ? null : name;
  // Not set apart from the sentence: only a word that is hardly one of the language.
  return (
    text
      .match(/[a-z]+(?:_[a-z]+)+|temperature|verbosity|seed/gi)
      ?.find((word) => sent(word) && !NEEDED.includes(word)) ?? null
  );
}

function isNamedInstead(name: string, { message }: Refusal): string | null {
  const other = OTHER_NAME[name];
  return other && message.includes(other) ? other : null;
}
