/**
 * Patterns that any engine reads alike, and none takes long for: characters in a row, of which only the last may come
 * more than once. Where nothing follows on what repeats there is nothing to go back to.
 */
const LETTER = String.raw`(?:[A-Za-z0-9 _,;:'"!%&/=@#<>~-]|\\[dw.^$|*+?()[\]{}\\/]|\[(?:[A-Za-z0-9 _,;:'"!%&/=@#<>~.](?!-)|a-z|A-Z|0-9|\\[dw])+\])`;
const ROW = `${LETTER}+[+*?]?`;
const PLAIN = new RegExp(`^\\^?${ROW}(?:\\|${ROW})*$`);

/** Characters of an answer that are searched without the engine; how long it takes is of no account up to here. */
export const PLAIN_MOST = 100_000;

/** The pattern for V8's own engine; null for one that takes the other. */
export function plainPattern(pattern: string, flags: string): RegExp | null {
  return flags === '' && PLAIN.test(pattern) ? new RegExp(pattern) : null;
}
