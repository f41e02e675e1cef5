/** Which choice a judge takes: what `gh models eval` would have taken instead stands beside it. */
import { describe, expect, test } from 'vitest';
import { choiceIn } from '../../src/text/choices.ts';

const GRADES = ['1', '2', '3', '4', '5'];
const WORDS = ['poor', 'below_average', 'average', 'good', 'excellent'];

/** The first choice of the list that stands anywhere, as https://github.com/github/gh-models documents it. */
const first = (reply: string, choices: readonly string[]): string | null =>
  choices.find((choice) => reply.toLowerCase().includes(choice.toLowerCase())) ?? null;

const rows: readonly [
  reply: string,
  choices: readonly string[],
  ours: string | null,
  theirs: string | null,
][] = [
  ['5', GRADES, '5', '5'],
  ['Score: 4', GRADES, '4', '4'],
  ['Steps: 1, 2 and 3 are right.\n5', GRADES, '5', '1'],
  ['5 (not 1)', GRADES, null, '1'],
  ['10', ['1', '10'], '10', '1'],
  ['It is **Excellent**.', WORDS, 'excellent', 'excellent'],
  ['Below_average', WORDS, 'below_average', 'below_average'],
  ['below_average', ['average', 'below_average'], 'below_average', 'average'],
  ['Not poor at all.\n\ngood', WORDS, 'good', 'poor'],
  ['goodness', WORDS, null, 'good'],
  ['Ja, gut.', ['gut', 'schlecht'], 'gut', 'gut'],
  ['', WORDS, null, null],
  ['I can not tell.', WORDS, null, null],
];

describe('the choice in', () => {
  test.each(rows)('%j of %j is %j, where theirs is %j', (reply, choices, ours, theirs) => {
    const found = choiceIn(reply, choices);
    expect(found.ok ? choices[found.index] : null).toBe(ours);
    expect(first(reply, choices)).toBe(theirs);
  });
});

/** Choices that only a sign tells apart, and replies that write one as it is not written in the list. */
const spelled: readonly [reply: string, choices: readonly string[], ours: string | null][] = [
  ['_good_', ['good', 'bad'], 'good'],
  ['below average', ['below_average', 'average'], 'below_average'],
  ['A+', ['A', 'B'], null],
  ['A+', ['A', 'A+'], 'A+'],
  ['A-', ['A', 'A-'], 'A-'],
  ['Final: -1', ['1', '0', '-1'], '-1'],
  ['C++', ['C', 'C++'], 'C++'],
  ['👍', ['👍', '👎'], '👍'],
  ['not good, not good', ['good', 'not good'], 'not good'],
  ['good good', ['good', 'bad'], 'good'],
  ['答えは良いです', ['良い', '悪い'], '良い'],
  ['答えはAです', ['A', 'B'], 'A'],
  ['答えはABです', ['A', 'B'], null],
  ['答えはnot spamです', ['spam', 'not spam'], 'not spam'],
  ['İyi', ['iyi', 'kötü'], 'iyi'],
  ['good\u00a0fit', ['good fit', 'bad fit'], 'good fit'],
  ['don’t', ["don't", 'do'], "don't"],
  ['\u200fجيد', ['جيد', 'سيئ'], 'جيد'],
];

test.each(spelled)('%j of %j is %j', (reply, choices, ours) => {
  const found = choiceIn(reply, choices);
  expect(found.ok ? choices[found.index] : null).toBe(ours);
});
