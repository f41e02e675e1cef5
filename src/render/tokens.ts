/** Scripts in which a character is about a token. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

/**
 * About how many tokens a text has, without any model's own tokenizer: a token for four letters, for every mark
 * and for every character of dense scripts. Good enough to tell a prompt that doubled; not for a bill.
 */
export function aboutTokens(text: string): number {
  const dense = text.match(DENSE)?.length ?? 0;
  const words = text.replace(DENSE, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const marks = text.match(/[^\p{L}\p{N}\s]/gu)?.length ?? 0;
  return dense + marks + words.reduce((sum, word) => sum + Math.max(1, Math.round(word.length / 5)), 0);
}
