import { isFields } from '../../parsing/json.ts';
import type { Json, Warning } from '../../types.ts';
import type { Refusal } from './failures.ts';

/** Parameters that a model refuses, learned once and left out from then on, whichever side asks it. */
export interface Adapting {
  /** The body as this model takes it. */
  readonly adapted: (place: string, body: Json) => Json;
  /** Whether a refusal names a parameter of the body that can be left out; then asking again makes sense. */
  readonly learns: (place: string, body: Json, refusal: Refusal) => boolean;
  readonly notes: () => readonly Warning[];
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
  /** What each model was ever sent, by name: its targets may set different things. */
  const sent = new Map<string, Set<string>>();
  return {
    adapted: (place, body) => {
      noteNames(sent, place, body);
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
      [...refused].flatMap(([place, known]) => noteOn(place, known, takersOf(known, refused, sent))),
  };
}

type Refused = ReadonlyMap<string, string | null>;

/** Models that were sent what this one does without. */
function takersOf(
  known: Refused,
  refused: ReadonlyMap<string, Refused>,
  sent: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const left = [...known].flatMap(([name, other]) => (other === null ? [name] : []));
  return [...sent].flatMap(([place, names]) => {
    const takes = (name: string): boolean => names.has(name) && !refused.get(place)?.has(name);
    return left.some(takes) ? [modelAt(place)] : [];
  });
}

function noteNames(sent: Map<string, Set<string>>, place: string, body: Json): void {
  if (!isFields(body)) return;
  const names = sent.get(place) ?? new Set();
  if (names.size === 0) sent.set(place, names);
  for (const name in body) names.add(name);
}

/** Asked alike is a fair comparison; one model with a setting and one without is what the two can do at most. */
function noteOn(place: string, known: Refused, takers: readonly string[]): Warning[] {
  if (known.size === 0) return [];
  const model = modelAt(place);
  const said = [...known].map(([name, other]) => (other ? `${name} (sent as ${other})` : name)).join(', ');
  if (takers.length === 0)
    return [
      {
        code: 'told-by-model',
        message: `${model} does not take ${said}: it was asked without, whichever side asked it.`,
      },
    ];
  const message = `${model} does not take ${said}: it was asked without, and ${takers.join(', ')} with, so a part of what differs may come of that. A program that sends it to ${model} is refused: take it out of what is sent there.`;
  return [{ code: 'asked-otherwise', message }];
}

function modelAt(place: string): string {
  const [, model = place] = place.split(' ');
  return model;
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
