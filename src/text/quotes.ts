/** Words that an answer says are those of somebody else, and whether they are. */
import type { Citation } from './citations.ts';

/** Quotes of fewer letters are names of things, and words that are not meant. */
const shortest = 20;
const straight = /(?<![\p{Script=Latin}\p{Nd}"])"(?=\S)([^"\n]{1,1000})"(?![\p{Script=Latin}\p{Nd}])/gu;
const bent = /[“„]([^“”„\n]{1,1000})[“”]|「([^「」\n]{1,1000})」|『([^『』\n]{1,1000})』/g;
const pointed = { '«': /«([^«»\n]{1,1000})»/g, '»': /»([^«»\n]{1,1000})«/g } as const;

/** What is quoted, in the order of the kinds of quotes; guillemets point as the first of them does. */
export function quotesIn(text: string): readonly Citation[] {
  const first = /[«»]/.exec(text)?.[0] as '«' | '»' | undefined;
  return [straight, bent, ...(first ? [pointed[first]] : [])].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const told = match.slice(1).find((each) => each !== undefined) ?? '';
      const words = told.trim().replace(/[.,!?…。、！？]+$/u, '');
      return words.length < shortest
        ? []
        : [{ id: words, from: match.index, to: match.index + match[0].length }];
    }),
  );
}

/** What a quote leaves out. */
const gap = /\s*(?:[[(]\s*(?:…|\.{3})\s*[\])]|…|\.{3})\s*/;

/** Whether a text says every piece of a quote, whatever it leaves out between them. */
export function standsQuoted(quote: string, text: string): boolean {
  return quote.split(gap).every((piece) => text.includes(piece.trim()));
}
