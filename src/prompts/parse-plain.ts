import type { Source } from '../contracts.ts';
import { expandPartials } from './partials.ts';
import { sectionsOf, settingsOf, splitFront, tidy } from './prompt-text.ts';
import { withoutNotes } from './template.ts';
import type { Message, Prompt } from '../types.ts';

/** Throws a UserError with the line for what the format forbids. */
export async function parse(source: Source): Promise<Prompt> {
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
}
