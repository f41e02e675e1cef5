/** Which of the files that hold data hold which kind of prompt. */
import { isFields, parseJson } from './json.ts';
import type { Parsed } from './shape.ts';
import { parseYaml } from './yaml.ts';

/** JSON and YAML, but for GitHub's prompt files, which have a form of their own. */
export function isData(path: string): boolean {
  return /\.(json|ya?ml)$/i.test(path) && !/\.prompt\.ya?ml$/i.test(path);
}

/** Whether a data file refers to a prompt that OpenAI stores; a chat that only mentions one does not. */
export function refersToStored(path: string, text: string): boolean {
  if (!isData(path) || !/pmpt_/.test(text)) return false;
  try {
    const { value } = parseData(text, path);
    return isFields(value) && value['messages'] === undefined && value['input'] === undefined;
  } catch {
    return false;
  }
}

/** Reads JSON or YAML, as the name of its file says. */
export function parseData(text: string, path: string): Parsed {
  return /\.json$/i.test(path) ? parseJson(text, path) : parseYaml(text, path);
}
