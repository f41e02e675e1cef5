import type { Format } from '../contracts.ts';
import { expandPartials } from '../prompts/partials.ts';
import { historyWarnings, jinjaSections, withoutHistory } from '../prompts/jinja-roles.ts';
import { settingsOf, splitFront, tidy } from '../prompts/prompt-text.ts';

/** Jinja templates: https://jinja.palletsprojects.com, as far as the interpreter goes; no inheritance. */
export const format: Format = {
  name: 'jinja',
  what: 'Jinja templates: one system message, or sections under `user:` lines; optional front matter.',
  matches: (path) => /\.(j2|jinja2?)$/i.test(path),
  leads: /\{%-?\s*include/,
  parse: async (source) => {
    const { inclusion, withoutComments } = await import('../prompts/jinja.ts');
    const parts = splitFront(source);
    const settings = settingsOf(parts, source.path);
    const whole = await expandPartials({ ...source, text: parts.body }, parts.bodyLine, inclusion);
    const { text, left } = withoutHistory(withoutComments(whole.text));
    const sections = jinjaSections(text, source.path, parts.bodyLine);
    const messages = sections.map(({ role, text }) => ({ role, content: tidy(text) }));
    const files = [source.path, ...whole.files];
    const warnings = [...(settings.warnings ?? []), ...historyWarnings(source.path, left)];
    const said = warnings.length ? { warnings } : {};
    return { path: source.path, syntax: 'jinja', ...settings, ...said, messages, tools: [], files };
  },
};
