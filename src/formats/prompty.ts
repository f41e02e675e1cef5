import type { Format } from '../contracts.ts';

/** Prompty files: https://prompty.ai. Roles are cut before values are filled in, as its strict mode does. */
export const format: Format = {
  name: 'prompty',
  what: 'Prompty files: a model and inputs in front matter, then `system:` and `user:` sections in Jinja.',
  matches: (path) => /\.prompty$/i.test(path),
  // Any sign of the front matter may be written as an escape.
  leads: /\{%-?\s*include|\{\{~?\s*>|file:|\\[^nrt"\\]/,
  parse: async (source) => (await import('../prompts/parse-prompty.ts')).parse(source),
};
