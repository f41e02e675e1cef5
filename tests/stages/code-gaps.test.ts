/** What of models lies in the changed lines of a program. */
import { expect, it } from 'vitest';
import { codeSeen } from '../../src/stages/survey/code.ts';

const said = (before: string, after: string): string[] => codeSeen(before, after).map(({ what }) => what);

const ASKS = `first = ask(model="gpt-5-mini", temperature=0.2)
second = ask(model="gpt-5", temperature=0.5)
`;

it('settings of one name are told one by one, each beside what stood in its place', () => {
  expect(said(ASKS, ASKS.replace('0.2', '0.3').replace('0.5', '0.7'))).toEqual([
    'temperature in code: 0.2 → 0.3',
    'temperature in code: 0.5 → 0.7',
  ]);
  expect(said(ASKS, ASKS.replace('gpt-5-mini', 'gpt-5-nano').replace('"gpt-5"', '"gpt-6"'))).toEqual([
    'model in code: gpt-5-mini → gpt-5-nano',
    'model in code: gpt-5 → gpt-6',
  ]);
});

it('what is taken away is told as well, and what only moved is not', () => {
  expect(said(ASKS, ASKS.replace(', temperature=0.5', ''))).toEqual(['temperature in code: 0.5 is gone']);
  expect(said(ASKS, ASKS.replace('ask(model="gpt-5",', 'ask('))).toEqual(['model in code: gpt-5 is gone']);
  expect(said(ASKS, `\n${ASKS.split('\n').toReversed().join('\n')}`)).toEqual([]);
});
