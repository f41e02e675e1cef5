/** Prompts that stand in programs as literals: where each is, and what it says. */

/** A program with more prompts than this is data. */
const MOST_SPANS = 500;

export interface Span {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** What a literal opens with: template, triple quotes, verbatim, plain or heredoc; before it what says how it is read. */
const OPENER = String.raw`(?:[rfbu]{0,2}|\$?)("""|'''|@\$?"|${'`'}|"|'|<<[~-]?['"]?(?:[A-Z_]\w*)['"]?)`;

/** What may stand between a name and its literal: a call, a bracket, the name of the one field of a message. */
const WRAPPED = String.raw`(?:new\s{1,9})?(?:[\w.]{0,60}[([]\s{0,99})?(?:(?:content|text|template)\s{0,9}[:=]\s{0,9})?`;

/** Each way to give a model a literal, with the fewest words of one: a name alone says less than a name and a role. */
const WAYS: readonly { readonly pattern: RegExp; readonly fewest: number }[] = [
  // A name that says prompt, and what it is given.
  {
    pattern: new RegExp(
      String.raw`\b(\w{0,40}?(?:prompt|instructions?|system_?message|persona)\w{0,40})["']?(?:\.\w{1,40})?(?:\s{0,9}:\s{0,9}[\w<>[\]. |]{1,60}?)?\s{0,9}(?::=|=>|=|:|\()\s{0,99}${WRAPPED}${OPENER}`,
      'gi',
    ),
    fewest: 3,
  },
  // A message with its role: {"role": "system", "content": "…"}.
  {
    pattern: new RegExp(
      String.raw`\brole["']?\s{0,9}[:=]\s{0,9}["']?[\w.]{0,60}?(system|developer)["']?\s{0,9},\s{0,99}["']?content["']?\s{0,9}[:=]\s{0,99}${WRAPPED}${OPENER}`,
      'gi',
    ),
    fewest: 3,
  },
  // A pair of both: ("system", "…").
  {
    pattern: new RegExp(
      String.raw`(?<!\w)[([]\s{0,99}["'](system|developer)["']\s{0,9},\s{0,99}${OPENER}`,
      'gi',
    ),
    fewest: 3,
  },
  // The field or the step of a call that several libraries have: system="…", .prompt().system("…").
  {
    pattern: new RegExp(
      String.raw`(?:\b(system)["']?(?:\s{0,9}:\s{0,9}string)?\s{0,9}(?::=|=|:)|(?<=\)\s{0,40}\.)(system)\s{0,9}\()\s{0,99}${WRAPPED}${OPENER}`,
      'gi',
    ),
    fewest: 5,
  },
];

/** In the order in which they stand; what several ways find is one. */
export function spansIn(text: string): readonly Span[] {
  const lineOf = lines(text);
  const spans = new Map<number, Span>();
  for (const { pattern, fewest } of WAYS)
    for (const match of [...text.matchAll(pattern)].slice(0, MOST_SPANS)) {
      const from = match.index + match[0].length;
      const opener = match.at(-1) ?? '';
      const end = closing(text, opener, from);
      const words = text.slice(from, end);
      // A key, a path or a name of a file is no prompt.
      if (spans.has(from) || words.trim().split(/\s+/).length < fewest) continue;
      const name = match.slice(1, -1).find((each) => each !== undefined) ?? '';
      spans.set(from, { name, first: lineOf(match.index), last: lineOf(end), text: words });
    }
  return [...spans].sort(([a], [b]) => a - b).map(([, span]) => span);
}

function lines(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** A literal that goes on in the next one: side by side, or with a sign between. */
const NEXT = /^["'`]\s{0,99}(?:[+\\]\s{0,99})?[rfbu]{0,2}(["'`])/i;

function closing(text: string, opener: string, from: number): number {
  const heredoc = /^<<[~-]?['"]?(\w+)/.exec(opener)?.[1];
  if (heredoc) {
    const found = new RegExp(`^[ \\t]*${heredoc}\\b`, 'm').exec(text.slice(from));
    return found ? from + found.index : text.length;
  }
  // C#'s verbatim text: it goes over lines, and a quote in it stands twice.
  if (opener.startsWith('@')) return from + (/^(?:[^"]|"")*/.exec(text.slice(from))?.[0].length ?? 0);
  let [quote, at] = [opener, from];
  for (;;) {
    const end = endOf(text, quote, at);
    const next = quote.length === 1 && text[end] === quote ? NEXT.exec(text.slice(end, end + 250)) : null;
    if (!next) return end;
    [quote, at] = [next[1] ?? '', end + next[0].length];
  }
}

function endOf(text: string, quote: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith(quote, at)) return at;
    else if (quote.length === 1 && quote !== '`' && text[at] === '\n') return at;
  }
  return text.length;
}
