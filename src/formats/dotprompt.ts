import type { Format } from '../contracts.ts';

/** Dotprompt files: https://google.github.io/dotprompt/reference. What only a program knows is left out, and named. */
export const format: Format = {
  name: 'dotprompt',
  what: 'Dotprompt (`.prompt`): model, config, input and output above a Handlebars text with `{{role}}`.',
  matches: (path) => /\.prompt$/i.test(path),
  leads: /\{\{~?\s*>/,
  parse: async (source) => (await import('../prompts/parse-dotprompt.ts')).parse(source),
};
