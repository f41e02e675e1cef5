import type { Source } from '../contracts.ts';
import { expandPartials } from './partials.ts';
import { historyWarnings, jinjaSections, withoutHistory } from './jinja-roles.ts';
import { settingsOf, splitFront, tidy } from './prompt-text.ts';
import type { Prompt } from '../types.ts';

/** Throws a UserError with the line for what the format forbids. */
export async function parse(source: Source): Promise<Prompt> {
  const { inclusion, withoutComments } = await import('./jinja.ts');
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
}
