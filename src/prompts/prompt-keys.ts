/** The keys of GitHub's prompt files, at the top. */
export const PROMPT_KEYS: readonly string[] = [
  ...['name', 'description', 'model', 'modelParameters', 'responseFormat', 'jsonSchema', 'messages'],
  ...['testData', 'evaluators'],
];

/** Parameters that APIs know under these names, so that they are sent from wherever a file sets them. */
export const API_PARAMETERS: readonly string[] = [
  ...['temperature', 'top_p', 'top_k', 'min_p', 'seed', 'stop', 'frequency_penalty', 'presence_penalty'],
  ...['max_tokens', 'max_completion_tokens', 'max_output_tokens', 'reasoning_effort', 'reasoning'],
  ...['verbosity', 'tool_choice', 'parallel_tool_calls', 'logit_bias', 'service_tier'],
];

/** By its name; or, since gh models takes any, by keys that only such a file has beside its messages. */
export function isPromptYml(path: string, text: string): boolean {
  if (/\.prompt\.ya?ml$/i.test(path)) return true;
  const own = /^(?:modelParameters|testData|evaluators):/m;
  return /\.ya?ml$/i.test(path) && /^messages:/m.test(text) && own.test(text);
}
