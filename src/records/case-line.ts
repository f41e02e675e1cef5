/** What a program under test is sent: a case, as a case file has it. */
import { isFields } from '../parsing/json.ts';
import type { Case, Fields, Json, Trial } from '../types.ts';

/** A case as a line of a case file has it, with the number of its trial. */
export function caseLine(each: Case, trial: number): Fields {
  const { id, input, turns, expected, context, expectedTools, tags } = each;
  const said = turns.map((turn): Json => (turn.assistant === null ? turn.user : { ...turn }));
  return {
    case: id,
    trial,
    ...(Object.keys(input).length ? { input } : {}),
    ...(said.length ? { turns: said } : {}),
    ...(expected === null ? {} : { expected }),
    ...(context.length ? { context } : {}),
    ...(expectedTools.length ? { 'expected-tools': expectedTools } : {}),
    ...(Object.keys(tags).length ? { tags } : {}),
  };
}

/**
 * The line of a trial: the case under its `id`, as in its file, and under `case`, as the answer names it; with what
 * ties the spans that the program writes to it (W3C trace context).
 */
export function trialLine(
  { case: each, index }: Pick<Trial, 'case' | 'index'>,
  traceparent: string,
): Fields & { readonly traceparent: string } {
  return { id: each.id, ...caseLine(each, index), ...(each.pinned ? { pinned: true } : {}), traceparent };
}

const WHOLE = /^\{\{\s*([\w.-]+)\s*\}\}$/;
const PLACES = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** A template of JSON, filled: a text that is one place takes the value as it is, others take its words. */
export function filled(template: Json, line: Fields): Json {
  if (typeof template === 'string') return filledText(template, line);
  if (Array.isArray(template)) return (template as readonly Json[]).map((each) => filled(each, line));
  if (!isFields(template)) return template;
  return Object.fromEntries(Object.entries(template).map(([key, each]) => [key, filled(each, line)]));
}

function filledText(text: string, line: Fields): Json {
  const [, only] = WHOLE.exec(text) ?? [];
  if (only !== undefined) return valueOf(only, line);
  return text.replaceAll(PLACES, (_, name: string) => {
    const value = valueOf(name, line);
    return typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
  });
}

function valueOf(name: string, line: Fields): Json {
  return name
    .split('.')
    .reduce<Json>((at, key) => (isFields(at) && Object.hasOwn(at, key) ? (at[key] ?? null) : null), line);
}
