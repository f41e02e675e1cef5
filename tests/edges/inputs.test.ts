import { expect, it } from 'vitest';
import { fromEnvironment, readInputs } from '../../src/edges/inputs.ts';

it.each([
  ['mode', 'gat', 'is none of gate'],
  ['mode', 'baseline', 'not available yet'],
  ['shard', '1/2', 'not available yet'],
  ['concurrency', 'many', 'not a number'],
  ['base-url', 'http://example.com/v1', 'plain http'],
  ['base-url', 'https://key@example.com/v1', 'user or password'],
  ['endpoints', 'a: {base-ur: x}', 'endpoints'],
  ['comment', 'sometimes', 'always, changes'],
])('refuses the input %s: %s', (name, value, words) => {
  const read = fromEnvironment({ [`INPUT_${name.toUpperCase()}`]: value });
  expect(() => readInputs(read)).toThrow(words);
});
