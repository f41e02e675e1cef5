import type { Format } from '../contracts.ts';
import { expandPartials } from '../prompts/partials.ts';
import { sectionsOf, settingsOf, splitFront, tidy } from '../prompts/prompt-text.ts';

/** Handlebars templates: https://handlebarsjs.com, with its own blocks and no helpers of programs. */
export const format: Format = {
  name: 'handlebars',
  what: 'Handlebars templates: one system message, or sections under `user:` lines; optional front matter.',
  matches: (path) => /\.(hbs|handlebars)$/i.test(path),
  leads: /\{\{~?\s*>/,
  parse: async (source) => {
    const { inclusion, withoutComments } = await import('../prompts/handlebars.ts');
    const parts = splitFront(source);
    const settings = settingsOf(parts, source.path);
    const whole = await expandPartials({ ...source, text: parts.body }, parts.bodyLine, inclusion);
    const sections = sectionsOf(withoutComments(whole.text), source.path, parts.bodyLine);
    const messages = sections.map(({ role, text }) => ({ role, content: tidy(text) }));
    const files = [source.path, ...whole.files];
    return { path: source.path, syntax: 'handlebars', ...settings, messages, tools: [], files };
  },
};
