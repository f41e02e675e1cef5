/** Functions that put a prompt together, collections of prompts, and calls that make agents and tools: literals within. */
import { type Literal, literalsFrom, wordsIn } from './literals.ts';

interface Made extends Literal {
  readonly name: string;
}

/** A function whose name says prompt, however its language begins one. */
const FUNCTION = new RegExp(
  [
    String.raw`^([ \t]*)(?:[\w.]{1,20}\s{1,3}){0,4}(?:def|function|func|fn|fun|sub)\s{1,9}(?:\([^)\n]{0,80}\)\s{0,9})?(?:self\.)?(\w{0,40}(?:prompt|instruction)\w{0,40})(?=[!?\s(<])`,
    String.raw`^([ \t]*)(?:export\s{1,3})?(?:const|let|var)\s{1,9}(\w{0,40}(?:prompt|instruction)\w{0,40})\s{0,9}(?::[^=\n]{1,120})?=\s{0,9}(?:async\s{1,9})?(?:\([^)]{0,300}\)|\w{1,40})[^=\n]{0,80}=>`,
    String.raw`^([ \t]*)(?:[\w.<>\[\]]{1,40}\s{1,9}){1,5}(\w{0,40}(?:prompt|instruction)\w{0,40})\s{0,9}\([^)]{0,400}\)[^{};=\n]{0,80}(?:\{|=>)`,
    String.raw`^([ \t]*)(?:async\s{1,9})?(\w{0,40}(?:prompt|instruction)\w{0,40})\s{0,9}\([^)]{0,400}\)[^{};=\n]{0,80}\{`,
  ].join('|'),
  'gim',
);
/** A mapping or a list whose name says prompts. */
const COLLECTION =
  /\b(\w{0,40}(?:prompts|instructions|prompt_?templates))["']?\s{0,9}(?::\s{0,9}[\w<>[\], .|]{1,60}?)?\s{0,9}(?::=|=>|[:=])\s{0,9}(?:[\w.]{0,30}\(\s{0,9})?[{[]/gi;
/** What makes an agent, a task or a tool, and the words of it that a model reads. */
const CALL =
  /\b(?:\w{0,30}Agent|Task|createTool|defineTool|defineAgent|tool|dynamicTool|registerTool|\w{0,30}Tool|definePrompt)\s{0,9}(?:\(|\{)/g;
const READ =
  /\b(role|goal|backstory|instructions?|description|expected_?output|system_?message|system_?prompt|system|prompt|message)["']?\s{0,9}(?:=>|[:=])\s{0,99}(?:[([{]\s{0,99})?(?:~?[rfbu]{0,2}|\$)$/i;

/** A program with more of them is made by a program. */
const MOST = 200;

/** In the order in which they stand, by kind. */
export function madeIn(text: string, asks: boolean): Made[] {
  if (!asks) return [];
  const long = (literal: Literal, fewest: number): boolean =>
    wordsIn(text.slice(literal.from, literal.end)) >= fewest;
  const within = [...text.matchAll(FUNCTION)].slice(0, MOST).flatMap((match) => {
    const [margin = '', name = ''] = match.slice(1).filter((each) => each !== undefined);
    const found = literalsFrom(text, match.index + match[0].length, margin.length);
    // A remark on what it does comes first in Python.
    return found.filter((each) => long(each, 6)).map((each) => ({ ...each, name }));
  });
  const listed = [...text.matchAll(COLLECTION)].slice(0, MOST).flatMap((match) => {
    const found = literalsFrom(text, match.index + match[0].length, null);
    return found.filter((each) => long(each, 4)).map((each) => ({ ...each, name: match[1] ?? '' }));
  });
  const called = [...text.matchAll(CALL)].slice(0, MOST).flatMap((match) =>
    literalsFrom(text, match.index + match[0].length, null).flatMap((each) => {
      const key = READ.exec(text.slice(Math.max(0, each.from - 130), each.from).replace(/["'`]+$/, ''))?.[1];
      return key && long(each, 3) ? [{ ...each, name: key }] : [];
    }),
  );
  return [...within, ...listed, ...called];
}
