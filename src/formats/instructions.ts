import type { Format } from '../contracts.ts';
import { isInstructions } from '../prompts/instruction-files.ts';
import { empty, tidy } from '../prompts/prompt-text.ts';

/**
 * Instructions for agents. Agents read such a file as it stands: front matter, notes and braces too, so every word
 * of it is one system message, and nothing is filled.
 */
export const format: Format = {
  name: 'instructions',
  what: 'Instructions of agents, such as `AGENTS.md` and `SKILL.md`: one system message, word for word.',
  matches: (path) => isInstructions(path),
  leads: null,
  parse: ({ path, text }) => {
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
  },
};
