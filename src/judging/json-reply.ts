/** The one JSON value in a judge's reply, as servers without forms bring it. */

/** Thoughts that a server did not take out; some take out where they begin. */
const THOUGHTS = /^[\s\S]*<\/think(?:ing)?>/i;
/** At most one line of words, then a fence, then nothing. */
const FENCED = /^(?:[^\n{[`]*\n\s*)?(`{3,})(?:json[c5]?)?[ \t]*\n([\s\S]*?)\n?[ \t]*\1$/i;
/** At most one line of words, then an object, then nothing. */
const AFTER_WORDS = /^[^\n{[]*[\n:]\s*(\{[\s\S]*\})$/;

/** Undefined where the reply is not one JSON value and at most one line of words before it. */
export function jsonIn(reply: string): unknown {
  const said = reply.replace(THOUGHTS, '').trim();
  const inner = FENCED.exec(said)?.[2] ?? AFTER_WORDS.exec(said)?.[1] ?? said;
  try {
    return JSON.parse(inner);
  } catch {
    return undefined;
  }
}
