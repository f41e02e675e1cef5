/** How many characters a text has of what a pattern finds; it finds whole stretches of them, which is quicker than one at a time. */
export function charactersIn(text: string, stretches: RegExp): number {
  const found = text.match(stretches) ?? [];
  const units = found.reduce((sum, { length }) => sum + length, 0);
  return HIGH.test(text) ? units - pairsIn(found.join('\n')) : units;
}

/** The first half of a character that takes two units. */
const HIGH = /[\ud800-\udbff]/;

function pairsIn(text: string): number {
  return text.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0;
}
