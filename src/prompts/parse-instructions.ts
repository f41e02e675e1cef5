import type { Source } from '../contracts.ts';
import { empty, tidy } from './prompt-text.ts';
import type { Prompt } from '../types.ts';

/** Throws a UserError with the line for what the format forbids. */
export function parse({ path, text }: Source): Promise<Prompt> {
  const content = tidy(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  if (content === '') return Promise.reject(empty(path, 1, 'the prompt'));
  return Promise.resolve({
    path,
    syntax: 'literal',
    model: null,
    parameters: {},
    responseFormat: null,
    messages: [{ role: 'system', content }],
    tools: [],
    files: [path],
  });
}
