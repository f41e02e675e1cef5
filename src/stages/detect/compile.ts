import { located, Missing, UserError } from '../../errors.ts';
import type { Tree } from '../../contracts.ts';
import { systemIn } from './system.ts';
import { recordingIn } from './recording.ts';
import { formatOf } from '../../formats/index.ts';
import { isFields, parseJson } from '../../parsing/json.ts';
import { parseReference, valueAt } from '../../parsing/pointer.ts';
import { parseYaml } from '../../parsing/yaml.ts';
import { laidTogether } from '../../prompts/laid.ts';
import { snake } from '../../prompts/prompt-text.ts';
import type { Fields, Json, Prompt, Recording, SystemAt, Target, Warning, Where } from '../../types.ts';
import { givenPrompt } from './foreign-prompt.ts';

/** A target at one revision: its compiled prompt, and the text of every file that it was made of. */
export interface Compilation {
  readonly prompt: Prompt;
  readonly texts: ReadonlyMap<string, string>;
  readonly warnings: readonly Warning[];
  /** Answers instead of a prompt, which is then empty. */
  readonly recorded: readonly Recording[] | null;
  /** A program instead of a prompt, which is then empty. */
  readonly system?: SystemAt;
}

/** What would take the answer out of our hands; a prompt may not set it. */
const RESERVED = [
  'messages',
  'input',
  'instructions',
  'model',
  'stream',
  'stream_options',
  'n',
  'store',
  'background',
];
/** Connections come from the workflow or from base, so these say nothing about the prompt. */
const CONNECTION =
  /^(api[-_]?key|api[-_]?base|base[-_]?url|endpoint|provider|deployment|azure_deployment|headers)$/i;
const MODEL = ['model', 'model_id', 'modelId', 'model_name'];

/**
 * Reads a target from one revision; null when its prompt is not there. Throws what is wrong with its files. Of a
 * program, what differs of its files is read.
 */
export async function compile(
  target: Target,
  tree: Tree,
  touched: readonly string[] = [],
): Promise<Compilation | null> {
  if (target.system) return systemIn(target.system, target.prompt, tree, touched);
  const texts = new Map<string, string>();
  const read = async (path: string, key: string): Promise<string> => {
    const where = { ...target.where, key: `targets.${target.name}.${key}` };
    const text = await located(where, () => tree.read(path));
    if (text === null) throw missing(path, where);
    texts.set(path, text);
    return text;
  };
  const made = target.kind === 'recorded' && tree.made?.get(target.prompt);
  if (made) return recordingIn(target.prompt, made);
  const text = await located(target.where, () => tree.read(target.prompt));
  if (text === null) return null;
  texts.set(target.prompt, text);
  if (target.kind === 'recorded') return recordingIn(target.prompt, [{ file: target.prompt, text }]);
  const written = target.given
    ? givenPrompt(target.given, target.prompt, target.given.text ?? text)
    : await laid(target, text, read);
  const warnings = [...(written.warnings ?? [])];
  let prompt = written;
  if (target.model) prompt = layOver(prompt, await settings(target, read), target, warnings);
  if (target.tools) prompt = { ...prompt, tools: await tools(target, read) };
  if (UNFILLED.test(prompt.model ?? '')) throw unfilled(prompt.model ?? '', target);
  for (const name of Object.keys(prompt.parameters)) {
    if (RESERVED.includes(name)) throw reserved(name, target);
  }
  return { prompt: { ...prompt, files: [...texts.keys()] }, texts, warnings, recorded: null };
}

/** The prompt of its file, or of several that are laid one after another. */
async function laid({ prompt, further = [] }: Target, text: string, read: Read): Promise<Prompt> {
  const parse = (path: string, content: string): Promise<Prompt> =>
    formatOf(path, content).parse({ path, text: content, read: (file) => read(file, 'prompt') });
  const first = await parse(prompt, text);
  const others: Prompt[] = [];
  for (const file of further) others.push(await parse(file, await read(file, 'prompt')));
  return laidTogether([first, ...others]);
}

/** Files of models; what ends otherwise is most likely the name of a model itself. */
const SETTINGS = /\.(?:json|ya?ml)$/i;

type Read = (path: string, key: string) => Promise<string>;

async function settings(target: Target, read: Read): Promise<Json> {
  const where: Where = { ...target.where, key: `targets.${target.name}.model` };
  const reference = parseReference(target.model ?? '', where);
  const text = await read(reference.file, 'model').catch((error: unknown) => {
    if (!(error instanceof Missing) || SETTINGS.test(reference.file)) throw error;
    const advice = `Name the model in the prompt's own file; or write \`${target.name}: { model: ${reference.file} }\` to models.yml, and here \`model: models.yml#/${target.name}\`.`;
    throw new Missing(`target ${target.name}: ${reference.file} is no file of settings`, where, advice);
  });
  const value = valueAt(parse(text, reference.file), reference.path);
  if (value !== undefined) return value;
  const hint = `Add /${reference.path.join('/')} to ${reference.file}, or mend the pointer.`;
  throw new Missing(`target ${target.name}: ${target.model} points at nothing`, where, hint);
}

async function tools(target: Target, read: Read): Promise<readonly Json[]> {
  const file = target.tools ?? '';
  const value = parse(await read(file, 'tools'), file);
  if (Array.isArray(value)) return value as readonly Json[];
  const hint = 'Write the tools as the API takes them: [{"type": "function", "function": {…}}].';
  throw new UserError(`${file}: a list of tools is expected`, { file, line: 1, key: null }, hint);
}

/** Settings of a file win over those of the prompt; names of the model are read under their usual keys. */
function layOver(prompt: Prompt, value: Json, target: Target, warnings: Warning[]): Prompt {
  // A file that is no settings at all may be read as one long text.
  const isName = typeof value === 'string' && (target.model?.includes('#') || !/[\s=]/.test(value));
  if (isName) return { ...prompt, model: value };
  if (!isFields(value)) throw noSettings(target, `${target.model} holds no model settings`);
  const nested = isFields(value['parameters'] ?? null) ? (value['parameters'] as Fields) : {};
  const parameters: Record<string, Json> = { ...prompt.parameters };
  let model = prompt.model;
  for (const [key, setting] of [...Object.entries(value), ...Object.entries(nested)]) {
    if (key === 'parameters') continue;
    if (MODEL.includes(key)) {
      if (typeof setting !== 'string')
        throw noSettings(target, `${target.model}: ${key} is no name of a model`);
      model = setting;
    } else if (CONNECTION.test(key)) {
      const message = `${target.model}: ${key} is left alone; endpoints come from the workflow or from base.`;
      warnings.push({ code: 'not-sent', message });
    } else parameters[snake(key)] = setting;
  }
  return { ...prompt, model, parameters };
}

function noSettings(target: Target, what: string): UserError {
  return new UserError(
    `target ${target.name}: ${what}`,
    { ...target.where, key: `targets.${target.name}.model` },
    'Point at a mapping such as {model: …, temperature: 0}, or at the name of a model, in YAML or JSON.',
  );
}

/** What a program or a shell would put in; no name of a model has it. */
const UNFILLED = /\{\{|\$\{|^\$\w/;

function unfilled(model: string, target: Target): UserError {
  return new UserError(
    `target ${target.name}: the model "${model}" is a variable, which nothing here fills`,
    { ...target.where, key: `targets.${target.name}` },
    'Write the name of the model as the endpoint knows it; or lay settings over the prompt: `model: models.yml#/name`.',
  );
}

function parse(text: string, file: string): Json {
  return file.endsWith('.json') ? parseJson(text, file).value : parseYaml(text, file).value;
}

function missing(path: string, where: Where): UserError {
  return new Missing(
    `${path} does not exist`,
    where,
    'Mend the path; paths are relative to the root of the repository.',
  );
}

function reserved(name: string, target: Target): UserError {
  return new UserError(
    `target ${target.name}: a prompt may not set \`${name}\``,
    { ...target.where, key: name },
    'Remove it from the parameters.',
  );
}
