/** Whatever an API may say. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { providers } from '../../src/providers/index.ts';
import type { Json } from '../../src/types.ts';

test.each(Object.entries(providers))('%s reads any JSON without an exception', (_, provider) => {
  const odd = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 6, depthSize: 'large' },
      fc.constantFrom(null, 0, -1, '', 'message', 'function_call', true),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom(
          'choices',
          'message',
          'content',
          'tool_calls',
          'function',
          'output',
          'type',
          'text',
          'usage',
          'error',
        ),
        tie('value'),
      ),
    ),
  })).value;
  fc.assert(
    fc.property(odd, (body) => {
      const answer = provider.answer(body);
      if (answer !== null) expect(typeof ('cause' in answer ? answer.words : answer.text)).toBe('string');
    }),
    { numRuns: 500 },
  );
});
