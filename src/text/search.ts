/** Where a text stands in another one. */

/** Scripts that set no blanks between words. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const goesOn = /^(?:[\p{L}\p{N}\p{M}_]|['’]\p{L})/u;
const cameFrom = /(?:[\p{L}\p{N}\p{M}_]|\p{L}['’])$/u;
/** French and Italian join an article to its word: `l'achat`, `dell'ordine`. */
const elided = /(?<!\p{L})(?:[cdjlmnst]|(?:jus|lors|puis|quel)?qu|(?:a|da|de|ne|su)ll|un|quest)['’]$/iu;
/** `30.5` and `1,030` are one number: it goes on behind its mark. */
const countsOn = /^[.,'’٫٬]\p{Nd}/u;
const countedFrom = /\p{Nd}[.,'’٫٬]$/u;

/** The first place of `wanted`, or -1; with `whole` only where it is not a part of a longer word. */
export function placeOf(text: string, wanted: string, whole: boolean): number {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!whole || isWhole(text, at, wanted)) return at;
  }
  return -1;
}

/** A text with a blank in place of `wanted`, wherever that is no part of a longer word. */
export function withoutWord(text: string, wanted: string): string {
  let at = 0;
  const pieces = text.split(wanted).map((piece) => {
    at += piece.length;
    const isThere = at < text.length && isWhole(text, at, wanted);
    at += wanted.length;
    return piece + (isThere ? ' ' : at <= text.length ? wanted : '');
  });
  return pieces.join('');
}

/** Marks at the ends of `wanted` are no parts of words, and scripts without blanks join theirs to any: nothing goes on there. */
function isWhole(text: string, at: number, wanted: string): boolean {
  const end = at + wanted.length;
  const [first = '', last = ''] = [[...wanted.slice(0, 2)][0], [...wanted.slice(-2)].at(-1)];
  const [before, after] = [text.slice(Math.max(0, at - 8), at), text.slice(end, end + 3)];
  if (/\p{Nd}/u.test(first) && countedFrom.test(before)) return false;
  if (/\p{Nd}/u.test(last) && countsOn.test(after)) return false;
  const open = (letter: string): boolean => /[\p{L}\p{N}\p{M}_]/u.test(letter) && !unspaced.test(letter);
  const isBegun = cameFrom.test(before) && !unspaced.test(before.slice(-1)) && !elided.test(before);
  if (open(first) && isBegun) return false;
  return !open(last) || !goesOn.test(after) || unspaced.test(after.slice(0, 1));
}
