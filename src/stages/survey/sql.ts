/** Prompts that stand in SQL: seeds and migrations of tables that keep them. */
import type { Span } from './code-prompts.ts';
import { linesOf, wordsIn } from './literals.ts';

const FEWEST = 4;
/** A text in quotes, which stand twice within, or between dollar signs; a remark; what ends a statement. */
const TOKEN = /--[^\n]*|\/\*[^]*?(?:\*\/|$)|'(?:[^']|'')*'|(\$\w{0,60}\$)|;/g;
const NAME = /\b(\w*(?:prompt|instruction|system_message|persona)s?\w*)\b/gi;
/** What is given to the column right before it. */
const GIVEN = /\b(\w+)["`\]]?\s*=\s*(?:E|N)?$/i;
/** What is no row: remarks on columns, and errors that are raised. */
const SAID = /\b(?:COMMENT\s+ON|RAISE)\b/i;

/** As far as what says how a text is meant stands before it. */
const NEAR = 200;

interface Text {
  readonly from: number;
  readonly text: string;
  readonly column: string;
}

/** In the order in which they stand. */
export function sqlSpansIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  const lineOf = linesOf(text);
  read(text, 0, (statement, texts) => {
    const names = new Set([...statement.matchAll(NAME)].map(([, name = '']) => name));
    const [said] = names;
    if (said === undefined || SAID.test(statement)) return;
    for (const { from, text: words, column } of texts) {
      if (wordsIn(words) < FEWEST) continue;
      const name = names.has(column) || column === '' ? column || said : null;
      const first = lineOf(from);
      if (name !== null) spans.push({ name, first, last: first + words.split('\n').length - 1, text: words });
    }
  });
  return spans;
}

type Take = (statement: string, texts: readonly Text[]) => void;

/** A body within so many others is data. */
const DEEPEST = 5;

/** Hands out each statement without its texts, and these; a body between dollar signs has statements of its own. */
function read(sql: string, offset: number, take: Take, depth = 0): void {
  let [statement, before, last]: [string, string, number] = ['', '', 0];
  let texts: Text[] = [];
  const end = (): void => {
    take(statement, texts);
    [statement, before, texts] = ['', '', []];
  };
  const isClosed = closedIn(sql);
  const token = new RegExp(TOKEN);
  for (let match = token.exec(sql); match; match = token.exec(sql)) {
    const [all, sign] = match;
    token.lastIndex = match.index + 1;
    if (sign !== undefined && !isClosed(sign, match.index)) continue;
    const piece = sql.slice(last, match.index);
    statement += piece;
    before = (before + piece).slice(-NEAR);
    const from = match.index + (sign?.length ?? 1);
    last = sign === undefined ? match.index + all.length : sql.indexOf(sign, from) + sign.length;
    token.lastIndex = last;
    const text = sql.slice(from, last - (sign?.length ?? 1));
    if (all === ';') end();
    else if (sign !== undefined && /\b(?:AS|DO)\s*$/i.test(before)) {
      if (depth < DEEPEST) read(text, offset + from, take, depth + 1);
    } else if (sign !== undefined || all.startsWith("'"))
      texts.push({ from: offset + from, text, column: GIVEN.exec(before)?.[1] ?? '' });
  }
  statement += sql.slice(last);
  end();
}

/** Whether a text that such a sign opens is closed behind it: one look at all of them, not one for each. */
function closedIn(sql: string): (sign: string, at: number) => boolean {
  const last = new Map<string, number>();
  for (const { 1: sign = '', index } of sql.matchAll(/(?=(\$\w{0,60}\$))/g)) last.set(sign, index);
  return (sign, at) => (last.get(sign) ?? 0) >= at + sign.length;
}
