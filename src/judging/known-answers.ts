/** What people said of answers that came up again. */
import type { Case, MetricCard, Opinion, Run } from '../types.ts';
import { askedIn } from './opinions.ts';

/** What people said of a whole conversation, 1 for good and 0 for bad; null where nobody spoke of these very words. */
export function createListener({ opinions = [] }: MetricCard): (run: Run) => number | null {
  const byCase = new Map<string, Opinion[]>();
  for (const opinion of opinions) byCase.set(opinion.case, [...(byCase.get(opinion.case) ?? []), opinion]);
  return ({ trial: { case: each }, result }) => {
    const known = byCase.get(each.id);
    if (!known || !result.ok) return null;
    const texts = result.value.map(({ text }) => text.trim());
    const same = known.filter((opinion) => isAbout(opinion, texts, each)).map(({ good }) => good);
    const [first] = same;
    return first === undefined || same.some((good) => good !== first) ? null : Number(first);
  };
}

/** The same words, to the same question. What people did not write down is taken for the same. */
function isAbout({ asked, outputs }: Opinion, texts: readonly string[], each: Case): boolean {
  const isSame = outputs.length === texts.length && outputs.every((text, at) => isText(text, texts[at]));
  return isSame && texts.length > 0 && (asked === '' || asked === askedOf(each));
}

/** Of turns before the last, people need not have written down the answer. */
function isText(written: string, said: string | undefined): boolean {
  return written === '' || written.trim() === said;
}

function askedOf({ input, turns }: Case): string {
  return [askedIn(input), ...turns.map(({ user }) => user)].join('\n').trim();
}
