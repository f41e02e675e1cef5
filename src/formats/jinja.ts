import type { Format } from '../contracts.ts';

/** Jinja templates: https://jinja.palletsprojects.com, as far as the interpreter goes; no inheritance. */
export const format: Format = {
  name: 'jinja',
  what: 'Jinja templates: one system message, or sections under `user:` lines; optional front matter.',
  matches: (path) => /\.(j2|jinja2?)$/i.test(path),
  leads: /\{%-?\s*include/,
  parse: async (source) => (await import('../prompts/parse-jinja.ts')).parse(source),
};
