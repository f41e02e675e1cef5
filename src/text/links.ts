/** Addresses in an answer, and whether they were given. */
import type { Citation } from './citations.ts';

const address = /\bhttps?:\/\/(?:[^\s<>"'`()[\]{}|\\^]|\([^\s<>"'`()]{0,200}\)){1,2000}/gi;
/** No address goes on behind one of these, though text that sets no blanks may. */
const notInAddress = /[^\u0021-\u007e\p{L}\p{M}\p{N}]/u;

/** Addresses, without the marks of the sentence that they stand in. */
export function linksIn(text: string): readonly Citation[] {
  return [...text.matchAll(address)].map((match) => {
    const told = match[0].split(notInAddress)[0] ?? '';
    const bare = told.replace(/[.,;:!?*_]+$/, '').replace(/\/$/, '');
    return { id: bare, from: match.index, to: match.index + told.length };
  });
}

/** Whether an address stands in a text, and not only the beginning of another one; its scheme and www make no difference. */
export function standsLinked(link: string, text: string): boolean {
  // Words that follow without a blank look like a part of it.
  const [ascii = ''] = /^[\u0021-\u007e]*/.exec(link) ?? [];
  return [link, ascii.replace(/[.,;:!?*_/]+$/, '')].some((each) => {
    const bare = each.replace(/^https?:\/\/(?:www\.)?/i, '');
    for (let at = bare === '' ? -1 : text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1)) {
      const before = text.slice(Math.max(0, at - 5), at).replace(/(?<![\w.])www\.$/, '');
      const after = text.slice(at + bare.length, at + bare.length + 2);
      if (!/[\w.@-]$/.test(before) && !/^(?:[\w%~-]|\.\w)/.test(after)) return true;
    }
    return false;
  });
}
