/** Which of several choices a reply takes. */

/** The place of the choice in its list, or why there is none. */
type Choice = { readonly ok: true; readonly index: number } | { readonly ok: false; readonly reason: string };

/**
 * The only choice that stands in the last line of a reply; where none does, the only one in all of it. Choices are
 * whole words in any case, and of those that begin alike the longest counts: `10` is not `1`.
 */
export function choiceIn(reply: string, choices: readonly string[]): Choice {
  const [text, words] = [plain(reply), choices.map(plain)];
  const last = standingIn(text.split('\n').at(-1) ?? '', words);
  const found = last.size > 0 ? last : standingIn(text, words);
  const [index] = found;
  if (index === undefined) return { ok: false, reason: 'the judge takes none of the choices' };
  if (found.size === 1) return { ok: true, index };
  const named = [...found].map((at) => choices[at]).join(', ');
  return { ok: false, reason: `the judge takes several choices (${named})` };
}

function plain(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

/** Every choice that stands in a text, by its place in the list. */
function standingIn(text: string, choices: readonly string[]): Set<number> {
  const longest = choices
    .map((choice, index) => ({ choice, index }))
    .filter(({ choice, index }) => choice !== '' && choices.indexOf(choice) === index)
    .toSorted((a, b) => b.choice.length - a.choice.length);
  const found = new Set<number>();
  for (let at = 0; at < text.length;) {
    const here = longest.find(({ choice }) => isWordAt(text, choice, at));
    if (here) found.add(here.index);
    at += here?.choice.length ?? 1;
  }
  return found;
}

const LETTER = /[\p{L}\p{N}\p{M}_]/u;

/** Nothing that would make it another word stands on either side. */
function isWordAt(text: string, word: string, at: number): boolean {
  if (!text.startsWith(word, at)) return false;
  const isPart = (inside: string | undefined, outside: string | undefined): boolean =>
    LETTER.test(inside ?? '') && LETTER.test(outside ?? '');
  return !isPart(word[0], text[at - 1]) && !isPart(word.at(-1), text[at + word.length]);
}
