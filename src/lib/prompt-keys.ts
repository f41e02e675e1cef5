/** The keys of GitHub's prompt files, at the top. */
export const PROMPT_KEYS: readonly string[] = [
  ...['name', 'description', 'model', 'modelParameters', 'responseFormat', 'jsonSchema', 'messages'],
  ...['testData', 'evaluators'],
];
