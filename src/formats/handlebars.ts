import type { Format } from '../contracts.ts';

/** Handlebars templates: https://handlebarsjs.com, with its own blocks and no helpers of programs. */
export const format: Format = {
  name: 'handlebars',
  what: 'Handlebars templates: one system message, or sections under `user:` lines; optional front matter.',
  matches: (path) => /\.(hbs|handlebars)$/i.test(path),
  leads: /\{\{~?\s*>/,
  parse: async (source) => (await import('../prompts/parse-handlebars.ts')).parse(source),
};
