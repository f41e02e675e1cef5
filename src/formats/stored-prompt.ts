import type { Format } from '../contracts.ts';
import { refersToStored } from '../parsing/data-files.ts';

/**
 * A prompt that OpenAI stores, by id and version. Its text is not here, so what changes is the reference. It is
 * asked through the Responses API's parameter `prompt`, so its endpoint needs `api: responses`.
 */
export const format: Format = {
  name: 'stored-prompt',
  what: 'A prompt stored at OpenAI: `{id: pmpt_…, version, variables}`, asked through the Responses API.',
  matches: refersToStored,
  leads: null,
  parse: async (source) => (await import('../prompts/parse-stored-prompt.ts')).parse(source),
};
