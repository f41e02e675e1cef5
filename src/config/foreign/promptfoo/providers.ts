import { isFields } from '../../../parsing/json.ts';
import { APIS, USUAL_API } from '../../../providers/index.ts';
import { snake } from '../../../prompts/prompt-text.ts';
import type { Fields, Json, Where } from '../../../types.ts';
import { freeName } from '../cards.ts';
import { type At, noteStrangers } from './keys.ts';
import { placeOf } from './places.ts';
import { dereferenced, isReference, listOf, note, placeIn, type Path, type Reading } from './reading.ts';
import { settingsOf } from './settings.ts';
import { choiceOf, toolsOf } from './tools.ts';

/** A provider that an endpoint of ours can stand for. */
export interface ForeignProvider {
  readonly label: string;
  /** What tests may call it by. */
  readonly names: readonly string[];
  readonly where: Where;
  /** The prompts that it is asked with, by what they are called; null for all. */
  readonly prompts: readonly string[] | null;
  readonly model: string;
  readonly api: string;
  readonly endpoint: string;
  readonly parameters: Fields;
  readonly tools: readonly Json[];
  readonly responseFormat: Json;
  /** What stands above every prompt. */
  readonly instructions: string | null;
}

/** Settings of a provider that a request carries; all others say how promptfoo travels there. */
export const PARAMETERS = [
  ...['temperature', 'top_p', 'top_k', 'max_tokens', 'max_completion_tokens', 'max_output_tokens', 'seed'],
  ...['stop', 'frequency_penalty', 'presence_penalty', 'tool_choice', 'parallel_tool_calls', 'verbosity'],
  ...['reasoning', 'reasoning_effort', 'logit_bias', 'service_tier'],
];
/** Connections come from the workflow, so that no config of head decides where keys go. */
const CONNECTION = /^(api_?(key|base|host)|base_url|api_base_url|organization|headers|project)/;

/** The providers that are data and map to an endpoint; the others are noted. Several may have the same name. */
export async function providersOf(reading: Reading): Promise<readonly ForeignProvider[]> {
  const root = isFields(reading.root) ? reading.root : {};
  const key = root['providers'] === undefined && root['targets'] !== undefined ? 'targets' : 'providers';
  const written = await dereferenced(reading, root[key] ?? null, [key]);
  const found: ForeignProvider[] = [];
  for (const [index, each] of listOf(written).entries()) {
    const at: Path = Array.isArray(root[key]) ? [key, index] : [key];
    const value = await dereferenced(reading, each, at);
    // What is a program, or no one file, is noted already.
    if (value === null && isReference(each)) {
      reading.unasked.push(each);
      continue;
    }
    const all: readonly Json[] = Array.isArray(value) ? value : [value];
    for (const one of all) {
      const provider = await providerOf(reading, one, at);
      if (!provider) continue;
      const label = freeName(provider.label, (name) => found.some((other) => other.label === name));
      found.push({ ...provider, label });
    }
  }
  return found;
}

async function providerOf(reading: Reading, value: Json, at: Path): Promise<ForeignProvider | null> {
  if (typeof value === 'string') return named(reading, { id: value, label: value, at });
  if (!isFields(value)) return note(reading, 'a provider without a name', placeIn(reading, at));
  if (typeof value['id'] === 'string') return written(reading, value['id'], value, at);
  const [[name, inner] = ['', null]] = Object.entries(value);
  const { id, ...settings }: Fields = isFields(inner) ? inner : {};
  const said: Fields = id === undefined ? settings : { label: id, ...settings };
  return written(reading, name, said, [...at, name]);
}

/** A provider with what its mapping says of it. */
async function written(
  reading: Reading,
  id: string,
  { label, config, transform, prompts, ...more }: Fields,
  at: Path,
): Promise<ForeignProvider | null> {
  noteStrangers(reading, more, 'a provider', placesBelow(reading, at));
  if (transform !== undefined) {
    reading.unasked.push(id);
    return note(reading, `the provider ${id} with transform (a program)`, placeIn(reading, at));
  }
  const settings = await settingsOf(reading, config ?? null, [...at, 'config'], 'a provider');
  const called = typeof label === 'string' ? label : id;
  if (settings === null) {
    reading.unasked.push(called);
    return null;
  }
  return named(reading, { id, label: called, at, config: settings, prompts: namesIn(prompts) });
}

function placesBelow(reading: Reading, at: Path): At {
  return (path) => placeIn(reading, [...at, ...path]);
}

/** The names that a filter has, of which one may stand alone; null where there is no filter. */
export function namesIn(written: Json | undefined): readonly string[] | null {
  if (typeof written === 'string') return [written];
  return Array.isArray(written) ? (written as readonly Json[]).map(String) : null;
}

interface Named {
  readonly id: string;
  readonly label: string;
  readonly at: Path;
  readonly config?: Fields;
  readonly prompts?: readonly string[] | null;
}

function named(
  reading: Reading,
  { id, label, at, config = {}, prompts = null }: Named,
): ForeignProvider | null {
  const set = typeof config['model'] === 'string' ? config['model'] : null;
  const place = placeOf(id, reading.endpoints, { set });
  const where = placeIn(reading, at);
  if (typeof place === 'string') {
    reading.unasked.push(label);
    return note(reading, `the provider ${id}${place}`, where);
  }
  const { tools = null, functions = null, response_format: responseFormat = null, instructions } = config;
  const settings = Object.entries(config).filter(([key]) => key !== 'model' || set !== place.model);
  return {
    label,
    names: [label, id],
    where,
    prompts,
    ...place,
    api: apiOf(id),
    parameters: parametersIn(
      reading,
      Object.fromEntries(settings),
      'a provider',
      placesBelow(reading, [...at, 'config']),
    ),
    tools: toolsOf(tools, functions),
    responseFormat,
    instructions: typeof instructions === 'string' ? instructions : null,
  };
}

/** A provider with what one prompt sets besides: the prompt's settings win. */
export function laidOver(
  reading: Reading,
  provider: ForeignProvider,
  config: Fields | null,
  where: Where,
): ForeignProvider {
  if (config === null) return provider;
  const { tools, functions, response_format: format, instructions } = config;
  const own = toolsOf(tools ?? null, functions ?? null);
  const parameters = parametersIn(reading, config, 'a prompt', () => where);
  return {
    ...provider,
    parameters: { ...provider.parameters, ...parameters },
    tools: own.length ? own : provider.tools,
    responseFormat: format ?? provider.responseFormat,
    instructions: typeof instructions === 'string' ? instructions : provider.instructions,
  };
}

/** The API in a provider's name; one without is asked by the usual one. */
function apiOf(id: string): string {
  const [, kind = ''] = id.split(':');
  return APIS.includes(kind) ? kind : USUAL_API;
}

/** Settings that are read elsewhere, or that only promptfoo itself minds. */
const READ_ELSEWHERE = ['tools', 'functions', 'response_format', 'instructions', 'cost'];

/** The settings that a request carries; the others are named, connections among them. */
export function parametersIn(reading: Reading, config: Fields, whose: string, at: At): Fields {
  const parameters: Record<string, Json> = {};
  for (const [key, setting] of Object.entries(config)) {
    const name = snake(key);
    if (name === 'function_call' || name === 'tool_choice') parameters['tool_choice'] = choiceOf(setting);
    else if (PARAMETERS.includes(name)) parameters[name] = setting;
    else if (CONNECTION.test(name))
      note(reading, `${key} of ${whose} (endpoints come from the workflow)`, at([key]));
    else if (!READ_ELSEWHERE.includes(name)) note(reading, `${key} of ${whose}`, at([key]));
  }
  return parameters;
}
