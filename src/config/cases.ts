import { mistakesIn, throwFound, UserError } from '../errors.ts';
import { whereIn } from '../columns/where.ts';
import { fingerprint } from '../lib/fingerprint.ts';
import { start } from '../render/text.ts';
import type { Case, Fields, Json, ToolResult, Turn, Where } from '../types.ts';
import { folded } from './fold.ts';
import { type Ids, openCaseIds } from './case-ids.ts';
import { MOST_WRONG, type Row, rowsOf } from './case-rows.ts';
import { inWords } from './case-words.ts';
import { isPlainCase } from './plain-case.ts';
import { aCase, type WrittenCase } from './schema.ts';
import { validate } from './validate.ts';

/** The cases of one file; throws every mistake in it at once. Ids are unique in a file. */
export async function casesOf(text: string, file: string, ids: Ids = openCaseIds()): Promise<Case[]> {
  const [unread, found]: [UserError[], UserError[]] = [[], []];
  const cases: Case[] = [];
  const counts = new Map<string, number>();
  const placeOf = whereIn(file);
  let wrong = 0;
  for (const row of await rowsOf(text, file, unread)) {
    try {
      const { next, hasId } = caseOf(row, placeOf);
      const first = ids.taken(file, next.id);
      if (first && hasId) throw twice(next, first);
      const own = first ? { ...next, id: freeId(next, ids, counts) } : next;
      ids.take(own);
      cases.push(own);
    } catch (error) {
      found.push(...mistakesIn(error));
      if (++wrong >= MOST_WRONG) break;
    }
  }
  throwFound(folded([...unread, ...found]));
  return cases;
}

/** Rows that say the same are several cases: the second is called `… 2`. */
function freeId({ id, where: { file } }: Case, ids: Ids, counts: Map<string, number>): string {
  let free = id;
  let count = counts.get(id) ?? 1;
  while (ids.taken(file, free)) free = `${id} ${++count}`;
  counts.set(id, count);
  return free;
}

function twice(again: Case, first: Case): UserError {
  const hint = `It stands in line ${first.where.line} already; each case of a file needs an id of its own.`;
  return new UserError(`${again.where.file}: duplicate case id "${again.id}"`, again.where, hint);
}

/** What is written is checked and then taken as it was parsed: a schema makes a larger copy of all of it. */
function writtenIn(row: Row): WrittenCase {
  if (isPlainCase(row.value)) return row.value;
  const said = inWords(row);
  if (!isPlainCase(said)) inForm(row, said);
  return said;
}

/** A field of the prompt may have the name of a word of ours: then it stands in another form, and belongs below `input`. */
function inForm(row: Row, said: Fields): asserts said is WrittenCase & Fields {
  try {
    validate(aCase(), row.source, row.path, said);
  } catch (error) {
    const found = mistakesIn(error).map(({ message, where, hint }) => {
      const word = where?.key?.split('.').at(row.path.length) ?? '';
      if (!MISTAKEN.includes(word)) return new UserError(message, where, hint);
      const advice = `\`${word}\` is a word of cases (docs/config.md); where it is a field of the prompt, write {"input": {"${word}": …}}.`;
      return new UserError(message, where, advice);
    });
    throwFound(found);
  }
}

/** Words that others use for something else. */
const MISTAKEN = ['turns', 'tags', 'context', 'pinned'];

function caseOf(
  row: Row,
  placeOf: (line: number | null) => Where,
): { readonly next: Case; readonly hasId: boolean } {
  const written = writtenIn(row);
  const input = (
    typeof written.input === 'string' ? { input: written.input } : (written.input ?? {})
  ) as Fields;
  const turns = written.turns ? written.turns.map(turnOf) : NONE;
  const context = typeof written.context === 'string' ? [written.context] : (written.context ?? NONE);
  const results = written['tool-results'] && toolResultsOf(written['tool-results']);
  const hasId = written.id !== undefined;
  const next: Case = {
    id: hasId ? String(written.id) : idOf({ input, turns, context, results }),
    input,
    turns,
    expected: written.expected ?? null,
    context,
    expectedTools: written['expected-tools'] ?? NONE,
    tags: written.tags ? textsIn(written.tags) : NO_TAGS,
    pinned: written.pinned ?? false,
    law: 'both',
    where: placeOf(row.source.lineOf(row.path)),
  };
  return { next: results ? { ...next, toolResults: results } : next, hasId };
}

/** Held once: thousands of cases have none of what they may have. */
const NO_TAGS: Case['tags'] = {};
const NONE: readonly never[] = [];

function textsIn(tags: NonNullable<WrittenCase['tags']>): Case['tags'] {
  return Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, String(value)]));
}

interface Asked {
  readonly input: Fields;
  readonly turns: readonly Turn[];
  readonly context: readonly string[];
  readonly results: readonly ToolResult[] | undefined;
}

/** Made from what is asked, so that it stays as long as that stays, wherever the case stands. */
function idOf({ input, turns, context, results }: Asked): string {
  const texts = [...turns.map(({ user }) => user), ...Object.values(input)];
  const words = texts.find((each) => typeof each === 'string' && each.trim() !== '') ?? texts[0] ?? 'case';
  const given = results && { results: results.map((result) => ({ ...result })) };
  const asked = { context, input, ...given, turns: turns.map((turn) => ({ ...turn })) };
  const said = start(typeof words === 'string' ? words : JSON.stringify(words), 40);
  // Put together otherwise, a text holds its parts besides.
  return [said, ' #', fingerprint(asked).slice(0, 6)].join('');
}

/** What is no text is what a program gives back: JSON. */
function toolResultsOf(written: NonNullable<WrittenCase['tool-results']>): ToolResult[] {
  const said = (result: Json): string => (typeof result === 'string' ? result : JSON.stringify(result));
  if (!Array.isArray(written))
    return Object.entries(written).map(([name, result]) => ({ name, arguments: null, result: said(result) }));
  return written.map((it) => ({ name: it.name, arguments: it.arguments ?? null, result: said(it.result) }));
}

function turnOf(written: NonNullable<WrittenCase['turns']>[number]): Turn {
  return typeof written === 'string' ? { user: written, assistant: null } : written;
}
