import { expect, test } from 'vitest';
import { requestKey } from '../../src/lib/fingerprint.ts';
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
