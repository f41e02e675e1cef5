import type { Source } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { parseData } from '../parsing/data-files.ts';
import { isFields } from '../parsing/json.ts';
import type { Fields, Json, Warning, Prompt } from '../types.ts';

/** Throws a UserError with the line for what the format forbids. */
export async function parse({ path, text }: Source): Promise<Prompt> {
  const { value, lineOf } = parseData(text, path);
  const refuse: Refuse = (at, message, hint) => {
    const where = { file: path, line: lineOf(at), key: at.join('.') || null };
    throw new UserError(`${path}: ${message}`, where, hint);
  };
  const root = fieldsOf(value, [], refuse);
  const inner = root['prompt'] === undefined ? [] : ['prompt'];
  const prompt = inner.length ? fieldsOf(root['prompt'] as Json, inner, refuse) : root;
  const { id: _, version: __, variables: ___, ...rest } = prompt;
  const model = root['model'] ?? prompt['model'] ?? null;
  if (model !== null && typeof model !== 'string')
    refuse(['model'], 'model must be a text', 'Name one model.');
  const parameters = inner.length ? othersOf(root) : othersOf(rest);
  const reference = referenceOf(prompt, inner, refuse);
  const warnings = reference['version'] === undefined ? [noVersion(path)] : [];
  return {
    path,
    syntax: 'mustache',
    model: model,
    parameters: { ...parameters, prompt: reference },
    messages: [],
    tools: [],
    responseFormat: null,
    warnings,
    files: [path],
  };
}

type Refuse = (path: readonly string[], message: string, hint: string) => never;

function fieldsOf(value: Json, at: readonly string[], refuse: Refuse): Fields {
  return isFields(value) ? value : refuse(at, 'a mapping is expected', 'Write id, version and variables.');
}

const notes = ['$schema', 'name', 'title', 'description', 'tags', 'metadata', 'prompt', 'model'];

function othersOf(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !notes.includes(key)));
}

function referenceOf({ id, version, variables }: Fields, at: readonly string[], refuse: Refuse): Fields {
  if (typeof id !== 'string' || !/^pmpt_\w+$/.test(id)) {
    const hint = 'Copy the id from the dashboard; it starts with pmpt_.';
    refuse([...at, 'id'], 'the prompt has no id such as pmpt_123', hint);
  }
  if (version !== undefined && !['string', 'number'].includes(typeof version))
    refuse([...at, 'version'], 'version must be a text', 'Write version: "2".');
  return {
    id: id,
    ...(version !== undefined && { version: String(version) }),
    ...(variables !== undefined && variables !== null && { variables: variablesOf(variables, at, refuse) }),
  };
}

/** Templates by name; a list of names takes the fields of a case that are called so. */
function variablesOf(variables: Json, at: readonly string[], refuse: Refuse): Fields {
  const listed = Array.isArray(variables)
    ? Object.fromEntries((variables as readonly Json[]).map((name) => [String(name), `{{${String(name)}}}`]))
    : variables;
  const path = [...at, 'variables'];
  if (!isFields(listed))
    return refuse(path, 'variables must be a mapping', 'Write name: "{{field}}" below it.');
  for (const [name, value] of Object.entries(listed)) {
    const hint = `Only texts are asked yet: write ${name}: "{{field}}".`;
    if (typeof value === 'object') refuse([...path, name], `the variable ${name} must be a text`, hint);
  }
  return listed;
}

function noVersion(path: string): Warning {
  const message = `${path}: without a version, the prompt may change without a change in this repository.`;
  return { code: 'unversioned', message };
}
