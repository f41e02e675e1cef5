/** Pieces of answers as different servers of chat completions send them. */
import { expect, it } from 'vitest';
import { pieces } from '../../src/records/chat-pieces.ts';
import type { Fields, Json } from '../../src/types.ts';

function delta(fields: Fields, finish: string | null = null): Json {
  return { choices: [{ index: 0, delta: fields, finish_reason: finish }] };
}

it.each([
  ['the role, with an empty list of calls', { role: 'assistant', content: '', tool_calls: [] }, false],
  ['a thought', { content: null, reasoning_content: 'hm' }, false],
  [
    'a thought among parts',
    { content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'hm' }] }] },
    false,
  ],
  ['words', { content: 'On ' }, true],
  ['words among parts', { content: [{ type: 'text', text: 'On ' }] }, true],
  ['a call', { tool_calls: [{ index: 0, function: { name: 'book', arguments: '' } }] }, true],
])('%s: whether it is the first that is said', (_, fields, isFirst) => {
  expect(pieces.isFirst(delta(fields))).toBe(isFirst);
});

it('puts together what comes in parts, without thoughts', () => {
  const whole = pieces.whole([
    delta({ role: 'assistant', content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'hm' }] }] }),
    delta({ content: [{ type: 'text', text: 'On ' }] }),
    delta({ content: 'Friday.' }),
    delta({}, 'stop'),
  ]);
  expect(whole).toMatchObject({ choices: [{ message: { content: 'On Friday.' }, finish_reason: 'stop' }] });
});
