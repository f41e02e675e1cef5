import type { Source } from '../contracts.ts';
import { expandPartials } from './partials.ts';
import { sectionsOf, settingsOf, splitFront, tidy } from './prompt-text.ts';
import type { Prompt } from '../types.ts';

/** Throws a UserError with the line for what the format forbids. */
export async function parse(source: Source): Promise<Prompt> {
  const { inclusion, withoutComments } = await import('./handlebars.ts');
  const parts = splitFront(source);
  const settings = settingsOf(parts, source.path);
  const whole = await expandPartials({ ...source, text: parts.body }, parts.bodyLine, inclusion);
  const sections = sectionsOf(withoutComments(whole.text), source.path, parts.bodyLine);
  const messages = sections.map(({ role, text }) => ({ role, content: tidy(text) }));
  const files = [source.path, ...whole.files];
  return { path: source.path, syntax: 'handlebars', ...settings, messages, tools: [], files };
}
