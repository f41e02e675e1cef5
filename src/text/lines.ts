/** Lines, items of lists and paragraphs of a text. */
import { comparable } from './compare.ts';
import { fencesIn } from './fences.ts';

const BEFORE = '^[ \\t>]{0,40}';
/** Marks that begin an item and nothing else, and marks that do so where a blank follows. */
const SIGN = '(?:[•‣⁃◦▪▫・\\u25a0-\\u25ff]|[-*+–∙·✓✔☑☐✗✘➔-➾] )[ \\t]*\\S';
/** Digits of any script: `1.`, `(2)`, `3-`, and as they are set where no blank follows: `４．`, `5、`, `⑥`. */
const NUMBER =
  '(?:\\*\\*|__)?(?:[(（]?\\p{Nd}{1,4}[.)]|\\p{Nd}{1,2}-|[0-9]\\u20e3)[ \\t]+\\S|[（(]?\\p{Nd}{1,4}[、．）]|[①-⓿⑴-⒇㈠-㈩]';
const LETTERED = '\\(?(?:[a-zA-Z]|[ivxIVX]{1,5})\\)[ \\t]+\\S';
const item = new RegExp(`${BEFORE}(?:${SIGN}|${NUMBER}|${LETTERED})`, 'u');
/** May also be the first letter of a name: an item where others go on behind it. */
const dotted = new RegExp(`${BEFORE}([a-zA-Z]|[ivxIVX]{1,5})\\.[ \\t]+\\S`, 'u');
const picture = /^[ \t>]{0,40}(\p{Extended_Pictographic}) ?\S/u;
/** A rule between parts, such as `* * *`, is no item. */
const rule = /^[ \t]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})$/;

/** Lines that are not blank. */
export function linesIn(text: string): number {
  return linesOf(comparable(text, false)).filter((line) => line.trim() !== '').length;
}

/** Items of lists at any depth, bulleted, numbered or lettered; code is left out. */
export function bulletsIn(text: string): number {
  const lines = linesOf(withoutFences(comparable(text, false), '\n')).filter((line) => !rule.test(line));
  const others = lines.filter((line) => !item.test(line));
  return lines.length - others.length + letteredIn(others) + picturedIn(others);
}

/** Lines that begin with a., b. and so on. */
function letteredIn(lines: readonly string[]): number {
  const found = lines.flatMap((line) => dotted.exec(line)?.[1]?.toLowerCase() ?? []);
  return /^(?:a,b|i,ii)(?:,|$)/.test(found.join(',')) ? found.length : 0;
}

/** Lines that begin with the same picture, which is a mark then and no remark. */
function picturedIn(lines: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const found = picture.exec(line)?.[1];
    if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return [...counts.values()].filter((each) => each > 1).reduce((sum, each) => sum + each, 0);
}

/** Blocks between blank lines; a block of code is one, whatever blank lines it has. */
export function paragraphsIn(text: string): number {
  let sum = 0;
  let open = false;
  for (const line of linesOf(withoutFences(comparable(text, false), '(code)\n'))) {
    const blank = line.trim() === '';
    if (!blank && !open) sum++;
    open = !blank;
  }
  return sum;
}

function linesOf(text: string): readonly string[] {
  return text.split(/[\n\u0085\u2028\u2029]/);
}

function withoutFences(text: string, instead: string): string {
  let end = 0;
  const pieces = fencesIn(text).map(({ from, to }) => {
    const piece = text.slice(end, from) + instead;
    end = to;
    return piece;
  });
  return pieces.join('') + text.slice(end);
}
