/** The arguments of a call next to those that a case expects. */
import { firstDifference, isFields, sameJson } from '../parsing/json.ts';
import type { Fields, Json, ToolCall } from '../types.ts';
import { alternativesIn, argumentsOf, type ExpectedCall } from './tools.ts';

export interface Comparing {
  /** Whether there may be arguments that the case does not name, at any depth. */
  readonly mode: 'subset' | 'exact';
  readonly 'ignore-case': boolean;
}

/** What is wrong with them; null when nothing is. */
export function argumentFault(wish: ExpectedCall, call: ToolCall, settings: Comparing): string | null {
  if (wish.args === null) return null;
  const given = argumentsOf(call.arguments);
  if (given === null) return 'its arguments are no JSON object';
  const shown = withoutFree(plain(given, settings) as Fields, wish);
  const needed = Object.entries(wish.args).filter(
    ([key]) => !wish.optional.includes(key) || Object.hasOwn(shown, key),
  );
  const wanted = chosen(plain(Object.fromEntries(needed), settings), shown, settings) as Fields;
  return firstDifference(wanted, settings.mode === 'exact' ? shown : within(shown, wanted));
}

/** Without optional arguments of which the case says nothing more. */
function withoutFree(given: Fields, { args, optional }: ExpectedCall): Fields {
  const kept = Object.entries(given).filter(
    ([key]) => !optional.includes(key) || Object.hasOwn(args ?? {}, key),
  );
  return Object.fromEntries(kept);
}

/** What is wanted, with each `{any-of: […]}` replaced by the one that was given, or else by the first. */
function chosen(wanted: Json, given: Json, settings: Comparing, depth = 0): Json {
  const alternatives = alternativesIn(wanted);
  if (alternatives && depth < 60) {
    const all = alternatives.map((each) => chosen(each, given, settings, depth + 1));
    const same = (each: Json): boolean =>
      sameJson(each, settings.mode === 'exact' ? given : within(given, each));
    return all.find(same) ?? all[0] ?? null;
  }
  if (depth > 60 || wanted === null || typeof wanted !== 'object') return wanted;
  const inner = (value: Json, key: string | number): Json => {
    const there = given !== null && typeof given === 'object' && Object.hasOwn(given, key);
    return chosen(value, there ? ((given as Fields)[key] ?? null) : null, settings, depth + 1);
  };
  if (Array.isArray(wanted)) return wanted.map((value: Json, at) => inner(value, at));
  return Object.fromEntries(Object.entries(wanted).map(([key, value]) => [key, inner(value, key)]));
}

/** Of what was given, what is asked for: unnamed arguments drop out, at any depth. */
function within(given: Json, wanted: Json): Json {
  if (Array.isArray(given) && Array.isArray(wanted) && given.length === wanted.length)
    return given.map((each: Json, at) => within(each, wanted[at] as Json));
  if (!isFields(given) || !isFields(wanted)) return given;
  const kept = Object.entries(given).filter(([key]) => Object.hasOwn(wanted, key));
  return Object.fromEntries(kept.map(([key, value]) => [key, within(value, wanted[key] ?? null)]));
}

/** Texts without blanks around them, and in one case where case does not matter. */
function plain(value: Json, settings: Comparing, depth = 0): Json {
  if (typeof value === 'string') {
    const text = value.normalize('NFC').trim();
    return settings['ignore-case'] ? text.toLowerCase() : text;
  }
  if (depth > 60 || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Json) => plain(item, settings, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, plain(item, settings, depth + 1)]),
  );
}
