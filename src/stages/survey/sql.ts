/** Prompts that stand in SQL: seeds and migrations of tables that keep them. */
import type { Span } from './code-prompts.ts';
import { linesOf, wordsIn } from './literals.ts';

const FEWEST = 4;
/** A text in quotes, which stand twice within, or between dollar signs; a remark; what ends a statement. */
const TOKEN = /--[^\n]*|\/\*[^]*?\*\/|'(?:[^']|'')*'|(\$\w*\$)([^]*?)\1|;/g;
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
    const names = [...statement.matchAll(NAME)].map(([, name = '']) => name);
    if (names.length === 0 || SAID.test(statement)) return;
    for (const { from, text: words, column } of texts) {
      if (wordsIn(words) < FEWEST) continue;
      const name = names.includes(column) || column === '' ? column || (names[0] ?? '') : null;
      const first = lineOf(from);
      if (name !== null) spans.push({ name, first, last: first + words.split('\n').length - 1, text: words });
    }
  });
  return spans;
}

type Take = (statement: string, texts: readonly Text[]) => void;

/** Hands out each statement without its texts, and these; a body between dollar signs has statements of its own. */
function read(sql: string, offset: number, take: Take): void {
  let [statement, last]: [string, number] = ['', 0];
  let texts: Text[] = [];
  const end = (): void => {
    take(statement, texts);
    [statement, texts] = ['', []];
  };
  for (const match of sql.matchAll(TOKEN)) {
    const [all, sign, body = ''] = match;
    statement += sql.slice(last, match.index);
    last = match.index + all.length;
    if (all === ';') end();
    else if (sign !== undefined && /\b(?:AS|DO)\s*$/i.test(statement.slice(-NEAR)))
      read(body, offset + match.index + sign.length, take);
    else if (sign !== undefined || all.startsWith("'")) {
      const from = match.index + (sign?.length ?? 1);
      const column = GIVEN.exec(statement.slice(-NEAR))?.[1] ?? '';
      texts.push({ from: offset + from, text: sign === undefined ? all.slice(1, -1) : body, column });
    }
  }
  statement += sql.slice(last);
  end();
}
