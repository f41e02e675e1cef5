import type { Format } from '../contracts.ts';

const others = /\.(ya?ml|json[lc5]?|toml|csv|[cm]?[jt]sx?|py|prompty|prompt|j2|jinja2?|hbs|handlebars)$/i;

/**
 * A prompt as text. The whole text is one system message; or, when its first line that is not blank is
 * `system:`, `developer:`, `user:` or `assistant:` alone, each such line starts a message of that role.
 * YAML between two `---` lines at the top may set the model and its parameters.
 * Blank lines before a message and white space after it are not part of it.
 */
export const format: Format = {
  name: 'plain',
  what: 'Text or Markdown: one system message, or sections under `user:` lines; optional front matter.',
  matches: (path) => !others.test(path),
  leads: /\{\{\s*>/,
  parse: async (source) => (await import('../prompts/parse-plain.ts')).parse(source),
};
