import type { Format } from '../contracts.ts';
import { expandPartials } from '../prompts/partials.ts';
import { sectionsOf, settingsOf, splitFront, tidy } from '../prompts/prompt-text.ts';
import { withoutNotes } from '../prompts/template.ts';
import type { Message } from '../types.ts';

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
  parse: async (source) => {
    const parts = splitFront(source);
    const settings = settingsOf(parts, source.path);
    const files = new Set([source.path]);
    const messages: Message[] = [];
    for (const section of sectionsOf(parts.body, source.path, parts.bodyLine)) {
      const expanded = await expandPartials({ ...source, text: section.text }, section.line);
      expanded.files.forEach((file) => files.add(file));
      messages.push({ role: section.role, content: tidy(withoutNotes(expanded.text)) });
    }
    return { path: source.path, syntax: 'mustache', ...settings, messages, tools: [], files: [...files] };
  },
};
