/** The keys of GitHub's prompt files, at the top. */
export const PROMPT_KEYS: readonly string[] = [
  ...['name', 'description', 'model', 'modelParameters', 'responseFormat', 'jsonSchema', 'messages'],
  ...['testData', 'evaluators'],
];

/** By its name; or, since gh models takes any, by keys that only such a file has beside its messages. */
export function isPromptYml(path: string, text: string): boolean {
  if (/\.prompt\.ya?ml$/i.test(path)) return true;
  const own = /^(?:modelParameters|testData|evaluators):/m;
  return /\.ya?ml$/i.test(path) && /^messages:/m.test(text) && own.test(text);
}
