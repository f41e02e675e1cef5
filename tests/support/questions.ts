/** Questions and answers as a store is given them. */
import type { Asked, Recalled } from '../../src/contracts.ts';

/** A first question, of the first trial. */
export const asked = (over: Partial<Asked> = {}): Asked => ({
  request: {
    endpoint: 'default',
    model: 'scripted-1',
    parameters: {},
    messages: [],
    turns: [],
    tools: [],
    responseFormat: null,
  },
  key: 'k'.repeat(32),
  index: 0,
  turn: 1,
  said: '',
  own: false,
  ...over,
});

/** What came for it. */
export const told = (text: string): Recalled['told'] => ({
  ok: true,
  value: {
    text,
    toolCalls: [],
    usage: { input: 3, output: 4 },
    latencyMs: 12.5,
    firstTokenMs: null,
    model: 'm',
  },
});

/** What was kept of it; null where nothing was. */
export const textOf = (kept: Recalled | null): string | null => (kept?.told.ok ? kept.told.value.text : null);
