/** Lines, items of lists and paragraphs of a text. */
import { fencesIn } from './fences.ts';

const item = /^[ \t>]{0,40}(?:[-*+•‣◦▪–][ \t]+|\(?\d{1,4}[.)][ \t]+)\S/;
/** A rule between parts, such as `* * *`, is no item. */
const rule = /^[ \t]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})$/;

/** Lines that are not blank. */
export function linesIn(text: string): number {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '').length;
}

/** Items of lists at any depth, bulleted or numbered; code is left out. */
export function bulletsIn(text: string): number {
  return withoutFences(text, '\n')
    .split(/\r?\n/)
    .filter((line) => item.test(line) && !rule.test(line)).length;
}

/** Blocks between blank lines; a block of code is one, whatever blank lines it has. */
export function paragraphsIn(text: string): number {
  let sum = 0;
  let open = false;
  for (const line of withoutFences(text, '(code)\n').split(/\r?\n/)) {
    const blank = line.trim() === '';
    if (!blank && !open) sum++;
    open = !blank;
  }
  return sum;
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
