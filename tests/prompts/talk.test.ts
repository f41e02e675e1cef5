import { expect, it } from 'vitest';
import { spokenIn } from '../../src/prompts/talk.ts';

it.each([
  ['the only field', { topic: 'Tea' }, { text: 'Tea' }],
  ['the field of the usual name', { question: 'Tea?', shop: 'Oslo' }, { text: 'Tea?' }],
  ['the field that is filled', { topic: 'Tea', note: null }, { text: 'Tea' }],
  ['nothing where nothing is filled', { question: null }, { text: '' }],
])('the user says %s', (_, input, said) => {
  expect(spokenIn(input, [])).toEqual(said);
});

it('which of several fields is spoken is not guessed', () => {
  expect(spokenIn({ topic: 'Tea', shop: 'Oslo', note: null }, [])).toEqual(['topic', 'shop']);
});
