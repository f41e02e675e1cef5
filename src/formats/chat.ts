import type { Format } from '../contracts.ts';
import { isData, refersToStored } from '../parsing/data-files.ts';
import { isPromptYml } from '../prompts/prompt-keys.ts';

/** Chats as data: a list of messages, or the body of a request to either of OpenAI's APIs. */
export const format: Format = {
  name: 'chat',
  what: 'A chat in JSON or YAML: a list of `{role, content}`, or `{model, messages, …}` as APIs take it.',
  matches: (path, text) => isData(path) && !refersToStored(path, text) && !isPromptYml(path, text),
  // Any sign may be written as an escape.
  leads: /\{\{\s*>|file:|\\[^nrt"\\]/,
  parse: async (source) => (await import('../prompts/parse-chat.ts')).parse(source),
};
