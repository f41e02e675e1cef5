import { parseJson, isFields } from '../../parsing/json.ts';
import { parseYaml } from '../../parsing/yaml.ts';
import type { Json } from '../../types.ts';

/** Settings of a model that stand in a config file, as a target would name them. */
export interface ModelPlace {
  readonly file: string;
  readonly path: readonly string[];
  readonly model: string;
}

const KEYS = ['model', 'model_id', 'modelId', 'model_name'];
/** Longer files are data. */
const MOST = 200_000;
const DEEPEST = 6;
/** In a file that is called after models, any name is one. */
const ABOUT_MODELS = /(^|[/._-])(models?|llms?)([._-][^/]*)?\.\w+$/i;

/** Every place in a YAML or JSON file that says which model answers. A file that can't be read says none. */
export function modelPlaces(file: string, text: string, isModel: (id: string) => boolean): ModelPlace[] {
  if (text.length > MOST) return [];
  const known = (id: Json | undefined): id is string =>
    typeof id === 'string' && (isModel(id) || (ABOUT_MODELS.test(file) && /^[\w.:/@-]{2,80}$/.test(id)));
  return placesIn(valueOf(file, text), [], known).map((place) => ({ file, ...place }));
}

function valueOf(file: string, text: string): Json {
  try {
    return (/\.json$/i.test(file) ? parseJson(text, file) : parseYaml(text, file)).value;
  } catch {
    return null;
  }
}

type Found = Omit<ModelPlace, 'file'>;

function placesIn(
  value: Json,
  path: readonly string[],
  known: (id: Json | undefined) => id is string,
): Found[] {
  if (!isFields(value) || path.length > DEEPEST) return [];
  const key = KEYS.find((each) => known(value[each]));
  if (key !== undefined) return [{ path, model: String(value[key]) }];
  return Object.entries(value).flatMap(([name, each]): Found[] =>
    known(each) ? [{ path: [...path, name], model: each }] : placesIn(each, [...path, name], known),
  );
}

/** As a target's `model:` is written: the file, and the way into it. */
export function referenceTo({ file, path }: ModelPlace): string {
  const steps = path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return steps.length ? `${file}#${steps.join('')}` : file;
}

/** The settings that are called as a prompt; else those of all; else the first, where `isSure` is false. */
export function modelFor(
  name: string,
  places: readonly ModelPlace[],
): { readonly place: ModelPlace; readonly isSure: boolean } | null {
  const [first] = places;
  if (!first) return null;
  const named = (wanted: string): ModelPlace | undefined =>
    places.find(({ file, path }) => plain(path.at(-1) ?? stemOf(file)) === plain(wanted));
  const place = named(name) ?? named('default') ?? places.find(({ path }) => path.length === 0);
  return { place: place ?? first, isSure: place !== undefined || places.length === 1 };
}

function stemOf(file: string): string {
  return (file.split('/').at(-1) ?? '').replace(/\..*$/, '');
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
