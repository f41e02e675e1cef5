import type { Format } from '../contracts.ts';
import { isInstructions } from '../prompts/instruction-files.ts';

/**
 * Instructions for agents. Agents read such a file as it stands: front matter, notes and braces too, so every word
 * of it is one system message, and nothing is filled.
 */
export const format: Format = {
  name: 'instructions',
  what: 'Instructions of agents, such as `AGENTS.md` and `SKILL.md`: one system message, word for word.',
  matches: (path) => isInstructions(path),
  leads: null,
  parse: async (source) => (await import('../prompts/parse-instructions.ts')).parse(source),
};
