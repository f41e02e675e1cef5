/** Which of several choices a reply takes. */
import { isNamedIn, plain, saidIn, withoutLabel } from './label-forms.ts';

/** The place of the choice in its list, or why there is none. */
type Choice = { readonly ok: true; readonly index: number } | { readonly ok: false; readonly reason: string };

/**
 * The only choice that stands in the last line of a reply; where none does, the only one in all of it. Choices are
 * whole words in any case, and of those that begin alike the longest counts: `10` is not `1`.
 */
export function choiceIn(reply: string, choices: readonly string[]): Choice {
  const text = reply.trim();
  const words = choices.map(plain);
  const last = standingIn(text.split('\n').at(-1) ?? '', words);
  const found = last.size > 0 ? last : standingIn(text, words);
  const [index] = found;
  if (index === undefined) return { ok: false, reason: 'the judge takes none of the choices' };
  if (found.size === 1) return { ok: true, index };
  const named = [...found].map((at) => choices[at]).join(', ');
  return { ok: false, reason: `the judge takes several choices (${named})` };
}

/** Every choice that stands in a text and is no part of a longer one there, by its place in the list. */
function standingIn(text: string, choices: readonly string[]): Set<number> {
  const longest = choices
    .map((choice, index) => ({ choice, index }))
    .filter(({ choice, index }) => choice !== '' && choices.indexOf(choice) === index)
    .toSorted((a, b) => b.choice.length - a.choice.length);
  const found = new Set<number>();
  let rest = saidIn(text);
  for (const { choice, index } of longest) {
    if (!isNamedIn(rest, choice)) continue;
    found.add(index);
    rest = withoutLabel(rest, choice);
  }
  return found;
}
