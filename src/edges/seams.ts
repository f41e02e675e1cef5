/** What a text takes apart, put together again as a reader does: words over the end of a line, or with marks within. */

/** What nobody sees, marks of emphasis and code, tags, and the joint of two strings in a program. */
const SEAM =
  /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|\*\*|`|<!--.{0,100}?-->|<\/?[a-z]{1,10}\s?\/?>|["'][ \t]{0,3}[+.]\s{0,9}["']/gi;
/** The end of a line, also one that is only written, with what the next begins with in a list, a quotation or a program. */
const END = /\\?(?:\r?\n|\r)(?:[ \t]|>(?=[ \t]))*|(?:\\r)?\\n/g;
/** Letters of a line that a word may have; of groups of digits, those that fit into one number. */
const [WORD, GROUPS] = [400, 40];

/** What stands together when a text is put together again: in its lines, at their ends, and over several lines. */
interface Glued {
  /** The text without its seams, if it has any. */
  readonly seamless: string | null;
  /** Over the end of one line, each by itself. */
  readonly pairs: string;
  /** Over lines that are one word each. */
  readonly columns: string;
}

export function glued(text: string): Glued {
  const plain = text.replace(SEAM, '');
  const lines = plain.split(END);
  return {
    seamless: plain === text ? null : plain,
    pairs: lines
      .slice(1)
      .flatMap((line, at) => joints(lines[at] ?? '', line))
      .join('\n\n'),
    columns: columnsIn(lines).join('\n\n'),
  };
}

/** Two halves as one word, and as groups, with and without what stands between. */
function joints(before: string, after: string): readonly string[] {
  if (before === '' || after === '') return [];
  const [last, first] = [lastWord(before), firstWord(after)];
  const [left, right] = [withoutHyphen(before.slice(-GROUPS).trimEnd()), after.slice(0, GROUPS).trimStart()];
  return [...new Set([last + first, withoutHyphen(last) + first, `${left} ${right}`, left + right])];
}

function withoutHyphen(text: string): string {
  return text.replace(/-$/, '');
}

function columnsIn(lines: readonly string[]): readonly string[] {
  const found: string[] = [];
  let column = '';
  let words = 0;
  for (const line of lines) {
    const isWord = line !== '' && !/\s/.test(line.trim());
    if (words > 1 && !isWord) found.push(column + firstWord(line));
    [column, words] = isWord ? [column + line.trim(), words + 1] : [lastWord(line), 0];
  }
  return words > 1 ? [...found, column] : found;
}

function lastWord(line: string): string {
  return /\S*$/.exec(line.slice(-WORD).trimEnd())?.[0] ?? '';
}

function firstWord(line: string): string {
  return /^\S*/.exec(line.slice(0, WORD).trimStart())?.[0] ?? '';
}

/** Where a word stands in a text that takes it apart. */
export function takenApart(word: string): RegExp {
  const between = `(?:${SEAM.source}|-?${END.source}|[ \\t])?`;
  const letters = [...word].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(letters.join(between), 'gi');
}
