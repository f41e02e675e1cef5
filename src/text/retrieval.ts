/** Which documents an answer brings, and which it should. */
import { someOf } from '../render/text.ts';
import { z } from 'zod';
import type { Sample, SettingsOf } from '../contracts.ts';
import type { Json } from '../types.ts';
import { citationsIn } from './citations.ts';
import { jsonIn } from './json-answer.ts';
import { isFields } from '../parsing/json.ts';
import { once } from '../lib/once.ts';
import { pointerPath, valueAt } from '../parsing/pointer.ts';

/** Characters of an answer that are read. */
const longest = 200_000;

const pointer = () =>
  z.string().refine((at) => pointerPath(at) !== null, 'not a JSON pointer such as /sources');

/** The options of all measures of retrieval. */
export const retrieval = once(() =>
  z.strictObject({
    k: z.int().min(1).max(1000).default(10).describe('How many of the first documents count.'),
    at: pointer()
      .optional()
      .describe(
        'Where the ids stand in an answer that is JSON, such as /sources: a list of ids, or of mappings with an `id`. Without it they are the citations in the text, such as [doc-7], in their order.',
      ),
    'expected-at': pointer()
      .optional()
      .describe('Where the ids stand in the `expected` of a case, such as /ids; else it is the ids itself.'),
  }),
);
export type Retrieval = SettingsOf<typeof retrieval>;

/** Ids in their order without repeats, and what each expected one is worth (1 where nothing is said). */
interface Ranking {
  readonly ids: readonly string[];
  readonly grades: ReadonlyMap<string, number>;
}

/** The ranking of an answer, or why there is none. */
export function rankingOf({ answer, case: { expected } }: Sample, options: Retrieval): Ranking | string {
  const place = pointerPath(options['expected-at'] ?? '') ?? [];
  const grades = gradesOf(expected === null ? null : valueAt(expected, place));
  if (grades === null || grades.size === 0) return 'the case has no `expected` ids of documents';
  if (answer.text.length > longest)
    return `the answer is too long to be read (${answer.text.length} characters)`;
  return { ids: [...new Set(idsIn(answer.text, options.at))], grades };
}

/** A grade above it counts as this much: sums stay numbers. */
const MOST = 1e9;

/** A list of ids or a mapping from ids to grades; null when it is neither. */
function gradesOf(value: Json | undefined): ReadonlyMap<string, number> | null {
  if (isFields(value)) {
    const graded = Object.entries(value).filter(([, grade]) => typeof grade === 'number' && grade > 0);
    return new Map(graded.map(([id, grade]) => [id, Math.min(grade as number, MOST)]));
  }
  const list: readonly Json[] = Array.isArray(value) ? value : [value ?? null];
  const ids = list.map(idOf);
  return ids.every((id) => id !== null) ? new Map(ids.map((id) => [id, 1])) : null;
}

function idsIn(text: string, at: string | undefined): readonly string[] {
  if (at === undefined) return citationsIn(text).map(({ id }) => id);
  const found = jsonIn(text, false);
  const value = 'value' in found ? valueAt(found.value, pointerPath(at) ?? []) : undefined;
  const list: readonly Json[] = Array.isArray(value) ? value : [value ?? null];
  return list.map(idOf).filter((id) => id !== null);
}

function idOf(item: Json): string | null {
  const id: Json = isFields(item) ? (item['id'] ?? null) : item;
  return typeof id === 'string' || typeof id === 'number' ? String(id).trim() || null : null;
}

/** Names of documents, the first of them; `none` where there are none. */
export function documents(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : someOf(ids.map((id) => id.slice(0, 40).toWellFormed()));
}
