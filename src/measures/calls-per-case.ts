import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { marked } from '../text/marks.ts';
import { once } from '../lib/once.ts';

const options = once(() =>
  z.strictObject({
    of: z
      .enum(['answers', 'tools', 'both'])
      .default('both')
      .describe('What is counted: answers of the model, calls of tools that it asks for, or both.'),
  }),
);

/**
 * How many steps are taken for one case; a conversation is the sum of its turns. A system that sends spans says how
 * often it asked a model; else each answer counts as one.
 */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'calls-per-case',
  what: 'How many calls of the model and of tools a case takes.',
  unit: 'count',
  direction: 'lower',
  level: 'case',
  aggregate: 'mean',
  over: 'sum',
  options,
  prepare: async ({ of }) => {
    const { readSpans } = await import('../records/gen-ai.ts');
    return ({ answer: { toolCalls, turn, spans = [] } }) => {
      const tools = of === 'answers' ? 0 : toolCalls.length;
      const count = (of === 'tools' ? 0 : readSpans(spans).asked || 1) + tools;
      const names = [...new Set(toolCalls.map(({ name }) => name))].join(', ');
      const told = tools > 0 ? `: ${names}` : '';
      return marked(count, `${count} ${count === 1 ? 'call' : 'calls'}${told}`.slice(0, 300), { turn });
    };
  },
};
