/** Citations as answers write them: [1], [^1], [doc-7], 【2】, [1, 3]. */

export interface Citation {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A bracket that is no link, no image, no check box and no placeholder, and holds ids and nothing else. */
const bracket = /(?<![\]!\w])(?:\[\^?([^[\]\n]{1,120})\](?![(:[])|【([^【】\n]{1,120})】)/g;
const id = /^(?:\d{1,3}|(?!\d+$)(?=[^\s]*\d)[\p{L}\p{N}][\p{L}\p{N}_.:/#-]{0,79})$/u;

/** Every citation in its order; one bracket may hold several. */
export function citationsIn(text: string): readonly Citation[] {
  const found: Citation[] = [];
  for (const match of text.matchAll(bracket)) {
    const inner = (match[1] ?? match[2] ?? '')
      .replace(/†.*$/u, '')
      .replace(/^(?:source|doc|ref):? (?=\S)/i, '');
    const ids = inner.split(/[,;]/).map((each) => each.trim());
    if (!ids.every((each) => id.test(each))) continue;
    for (const each of ids) found.push({ id: each, from: match.index, to: match.index + match[0].length });
  }
  return found;
}
