import type { Format } from '../contracts.ts';
import { isPromptYml } from '../prompts/prompt-keys.ts';

/** GitHub's prompt files: https://docs.github.com/en/github-models, gh-models `pkg/prompt/prompt.go`. */
export const format: Format = {
  name: 'prompt-yml',
  what: "GitHub's `.prompt.yml`: messages with plain `{{key}}`, model parameters and a JSON schema.",
  matches: isPromptYml,
  leads: null,
  parse: async (source) => (await import('../prompts/parse-prompt-yml.ts')).parse(source),
};
