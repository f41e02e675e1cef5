/** What numbers the parts of an answer and tells nothing: list items, headings, steps, citations, links. */
import { blank, blanked } from './blanks.ts';
import { citationsIn } from './citations.ts';
import { monthsByName } from './months.ts';

/** The answer without it; every other letter stays where it was. */
export function withoutNumbering(text: string): string {
  const labels = new Set(text.match(labelled));
  return blanked(text, [...citationsIn(text), ...stepsIn(text)])
    .replace(
      /^[ \t>]{0,12}(?:[-*+•][ \t]+)?(?:#{1,6}[ \t]+)?(?:\*\*)?\(?\d{1,3}(?:\.\d{1,3}){0,3}(?:\\?[.)](?=[ \t*]|$)|(?=:(?:[ \t]|$)))/gm,
      blank,
    )
    .replace(/^[ \t]{0,12}\d{1,2}[ \t]{1,3}[-–—][ \t]+(?=[\p{Lu}*])/gmu, blank)
    .replace(/\d{1,2}\ufe0f?\u20e3|[①-⒛⓪-⓿❶-➓㈠-㈩㊀-㊉]/gu, blank)
    .replace(
      /(?<!\p{L})(?:steps?|schritte?|étapes?|pasos?|pass[oi]|passaggio|stap|krok|option|punkt|шаг|adım|الخطوة|चरण|ステップ|手順) ?\d{1,2}(?![\d.,]*\d)|第 ?\d{1,3}/giu,
      blank,
    )
    .replace(heading, (label: string) => (isNumbering(label, labels) ? blank(label) : label))
    .replace(
      /(?<!\d)24\/7(?!\d)|(?<!\d)7 (?:days a week|tage die woche|jours sur 7|días a la semana)|7 ?j\/7/gi,
      blank,
    )
    .replace(/(?<![\p{L}\p{N}])(?:ctrl|strg|cmd|alt|shift|⌘|⌥) ?[+-] ?\d(?!\d)/giu, blank)
    .replace(/\bhttps?:\/\/[^\s<>]{1,2000}/gi, blank);
}

/** What a line begins with that numbers parts of the answer: `Tip 1:`. */
const heading = /^[ \t>*#_-]{0,8}\p{Lu}[\p{L}\p{M}]{1,14} \d{1,2}(?=\*{0,2} ?[:：])/gmu;

/** The same wherever it stands. */
const labelled = /\p{L}[\p{L}\p{M}]{1,14} \d{1,2}/gu;

/** Whether it is the first of its kind, or another one stands before it: `Room 12:` numbers no part. */
function isNumbering(label: string, labels: ReadonlySet<string>): boolean {
  const [, word = '', number = ''] = /(\p{L}[\p{L}\p{M}]*) (\d+)$/u.exec(label) ?? [];
  return number === '1' || labels.has(`${word} ${Number(number) - 1}`);
}

interface Step {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** How steps are numbered within a line, each way by itself: `(1)`, `1)`, `1.`, `1、`. */
const ways: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])\((\d{1,2})\)(?![\p{N}%€$£-])/gu,
  /(?<![\p{L}\p{N}(.,:/%€$£-])(\d{1,2})\)(?=\s|\p{Lo})/gu,
  // A number with a full stop may also end a sentence or be an ordinal, so few words may stand before it.
  /(?<=^|[\n.:;,!?…—–。！？：；，、।،؛؟()“”„"»*]\s{0,3}|(?<!\p{L})(?:and|then|first|und|dann|zuerst|et|puis|y|luego|e|poi|depois|en|dan|i|oraz|ve) )(?<!\d[.,:])(\d{1,2})\.(?=[\s*]|\p{Lo})/giu,
  /(?<![\p{N}.,])(\d{1,2})、(?=\p{L})/gu,
];

/** Numbers that count up from one, at least to two. */
function stepsIn(text: string): readonly Step[] {
  return ways.flatMap((way, nth) => {
    const found = [...text.matchAll(way)]
      .filter(
        ({ index, 0: it }) =>
          !(nth === 1 && isWithinBrackets(text, index)) && !isDay(text, index + it.length),
      )
      .map(({ index, 0: it, 1: digits }) => ({ number: Number(digits), from: index, to: index + it.length }));
    return countedUp(found);
  });
}

function countedUp(all: readonly Step[]): readonly Step[] {
  const steps: Step[] = [];
  let run: Step[] = [];
  for (const each of all) {
    if (each.number === run.length + 1) run.push(each);
    else if (each.number === 1) {
      if (run.length > 1) steps.push(...run);
      run = [each];
    }
  }
  return run.length > 1 ? [...steps, ...run] : steps;
}

/** As in `(see page 1)`. */
function isWithinBrackets(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** Whether the name of a month follows: `1. Mai`. */
function isDay(text: string, at: number): boolean {
  const [, word = ''] = /^ ?([\p{L}\p{M}]{3,14})/u.exec(text.slice(at, at + 16)) ?? [];
  return monthsByName.has(word.toLowerCase());
}
