import { expect, test } from 'vitest';
import { fingerprint } from '../../src/lib/fingerprint.ts';
import { requestKey, requestKeys } from '../../src/records/request-key.ts';
import type { Request } from '../../src/types.ts';

const asking = (tools: number, last = 'the last'): Request => ({
  endpoint: 'default',
  model: 'm-1',
  parameters: {},
  messages: [],
  turns: [{ user: 'Open?', assistant: null }],
  tools: Array.from({ length: tools }, (_, at) => ({
    type: 'function',
    function: { name: `look_${at}`, description: at === tools - 1 ? last : 'where it is '.repeat(9) },
  })),
  responseFormat: null,
});

test.each([1, 1000])('equal requests have equal keys, and each letter of their %i tools counts', (tools) => {
  expect(requestKey(asking(tools))).toBe(requestKey(asking(tools)));
  expect(requestKey(asking(tools))).not.toBe(requestKey(asking(tools, 'another')));
  expect(requestKey(asking(tools))).not.toBe(requestKey({ ...asking(tools), model: 'm-2' }));
});

test('requests that share parts are named as each would be by itself, in whatever order they come', () => {
  const { tools: _, ...bare } = asking(1);
  const parameters = { top_p: 1, temperature: 0 };
  const first: Request = { ...asking(2), parameters };
  const all: readonly Request[] = [
    first,
    { ...first, turns: [{ user: 'Closed?', assistant: null }] },
    { ...first, messages: [{ role: 'system', content: 'Be brief.' }] },
    { ...first, parameters: { temperature: 0, top_p: 1 } },
    { ...first, streamed: true },
    { ...first, formInWords: true },
    { tools: first.tools, ...bare },
    first,
  ];
  const keyOf = requestKeys();
  expect(all.map(keyOf)).toEqual(all.map(requestKey));
  expect(keyOf(first)).toBe(fingerprint(JSON.parse(JSON.stringify(first))));
  expect(new Set(all.map(keyOf)).size).toBe(5);
});
