/** A text with blanks in place of some stretches, so that every other letter and every line stay where they are. */
export function blanked(
  text: string,
  stretches: readonly { readonly from: number; readonly to: number }[],
): string {
  if (stretches.length === 0) return text;
  let end = 0;
  const pieces: string[] = [];
  for (const { from, to } of stretches.toSorted((one, other) => one.from - other.from)) {
    if (to <= end) continue;
    const start = Math.max(from, end);
    pieces.push(text.slice(end, start), blank(text.slice(start, to)));
    end = to;
  }
  return pieces.join('') + text.slice(end);
}

/** As many blanks as it has letters, on as many lines. */
export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
