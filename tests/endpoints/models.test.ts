import { expect, test } from 'vitest';
import { nameAt } from '../../src/endpoints/models.ts';

test.each([
  ['https://api.openai.com/v1', 'openai/gpt-4o', 'gpt-4o'],
  ['https://eu.api.openai.com/v1', 'OpenAI/gpt-4o', 'gpt-4o'],
  ['https://api.openai.com/v1', 'gpt-4o', 'gpt-4o'],
  ['https://api.openai.com/v1', 'ft:gpt-4o:acme::openai/x', 'ft:gpt-4o:acme::openai/x'],
  ['https://openrouter.ai/api/v1', 'openai/gpt-4o', 'openai/gpt-4o'],
  ['https://api.openai.com.example/v1', 'openai/gpt-4o', 'openai/gpt-4o'],
])('%s knows %s as %s', (endpoint, model, name) => {
  expect(nameAt(endpoint, model)).toBe(name);
});
