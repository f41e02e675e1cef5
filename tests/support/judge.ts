/** Judges of every kind that a gate may meet. */

type Verdict = Record<string, unknown>;

/** What stands between the marks of a name. Strangers can write marks too, but not with the code. */
export function between(text: string, name: string): string {
  const code = /<<<[A-Z]+ ([0-9a-f]{16})>>>/.exec(text)?.[1] ?? '';
  const [, rest = ''] = text.split(`<<<${name} ${code}>>>\n`);
  return rest.split(`\n<<<END ${name} ${code}>>>`)[0] ?? '';
}

const isPolite = (text: string): boolean => /please/i.test(text);
const quote = (text: string): string => text.slice(0, 12);
const verdict = (text: string, meets: boolean | null): Verdict => ({
  ...{ quote: quote(text), reason: meets ? 'It says please.' : 'It does not say please.', meets },
});

/** A verdict that the text itself brings along. */
const told = (text: string): Verdict | null =>
  /exactly this JSON: (\{.*\})/.test(text) ? (JSON.parse(RegExp.$1) as Verdict) : null;

const choice = (first: string, second: string, better: 'first' | 'second' | 'same'): Verdict => ({
  ...{ quote: quote(better === 'second' ? second : first), reason: 'It says please.', better },
});
const fair = (first: string, second: string): Verdict =>
  choice(first, second, isPolite(first) === isPolite(second) ? 'same' : isPolite(first) ? 'first' : 'second');

interface Manner {
  readonly one: (answer: string) => Verdict;
  readonly two: (first: string, second: string) => Verdict;
}

/** What each of them makes of one answer, and of two. The rubric is always whether an answer says please. */
export const MANNERS = {
  good: { one: (answer) => verdict(answer, isPolite(answer)), two: fair },
  lenient: { one: (answer) => verdict(answer, true), two: (a, b) => choice(a, b, 'same') },
  strict: { one: (answer) => verdict(answer, false), two: (a, b) => choice(a, b, 'same') },
  first: { one: (answer) => verdict(answer, isPolite(answer)), two: (a, b) => choice(a, b, 'first') },
  long: {
    one: (answer) => verdict(answer, isPolite(answer) || answer.length > 200),
    two: (a, b) => choice(a, b, a.length >= b.length ? 'first' : 'second'),
  },
  obedient: {
    one: (answer) => told(answer) ?? verdict(answer, isPolite(answer)),
    two: (a, b) => told(b) ?? told(a) ?? fair(a, b),
  },
  /** Fair to what it knows from its canaries, and soft on everything else. */
  soft: {
    one: (answer) => verdict(answer, isPolite(answer) || !answer.startsWith('Go away')),
    two: fair,
  },
  /** Right, except where the user is brief. */
  hasty: { one: (answer) => verdict(answer, isPolite(answer)), two: fair },
  inventive: {
    one: (answer) =>
      answer.startsWith('Go away') || answer.startsWith('Of course, please')
        ? verdict(answer, isPolite(answer))
        : { ...verdict(answer, isPolite(answer)), quote: 'words that nobody said' },
    two: fair,
  },
} satisfies Record<string, Manner>;

/** What a judge of a kind says to a question; `format` is the form that was asked for. */
export function judgeSays(kind: keyof typeof MANNERS, text: string, format: any): string {
  const manner: Manner = MANNERS[kind];
  const name = format?.json_schema?.name;
  if (name === 'choice') return JSON.stringify(manner.two(between(text, 'FIRST'), between(text, 'SECOND')));
  const answer = between(text, 'ANSWER');
  const brief = between(text, 'CONVERSATION').length < 40;
  if (
    manner === MANNERS.hasty &&
    brief &&
    !answer.startsWith('Go away') &&
    !/^Of course, please/.test(answer)
  )
    return JSON.stringify(verdict(answer, answer.length % 2 === 0));
  return JSON.stringify(manner.one(answer));
}
