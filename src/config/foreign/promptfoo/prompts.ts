import { isFields } from '../../../parsing/json.ts';
import { start } from '../../../render/text.ts';
import type { Fields, Json } from '../../../types.ts';
import { freeName } from '../cards.ts';
import { noteStrangers } from './keys.ts';
import {
  dereferenced,
  isProgram,
  isReference,
  note,
  pathsOf,
  placeIn,
  type Reading,
  textOf,
  unsetIn,
} from './reading.ts';

/** A prompt as the config names it; its text where it stands in the config itself, or is a part of a file. */
export interface PromptText {
  readonly label: string;
  readonly path: string;
  readonly text: string | null;
  readonly line: number | null;
  /** What the prompt sets over its providers. */
  readonly config: Fields | null;
}

const ENDING = /\.(txt|md|j2|njk|hbs|json|jsonl|csv|ya?ml|prompt)(:[\w.]+)?$/i;

/** What promptfoo looks for among the files: one word with a slash or a star, or what ends like a file. */
function isPathLike(text: string): boolean {
  return !/[\n{}]/.test(text) && text.length < 300 && (ENDING.test(text) || /^\S*[/\\*]\S*$/.test(text));
}

/** The prompts that are data; programs are noted. */
export async function promptsOf(reading: Reading): Promise<readonly PromptText[]> {
  const written = (isFields(reading.root) ? reading.root['prompts'] : null) ?? null;
  const list: readonly Json[] = Array.isArray(written) ? written : written === null ? [] : [written];
  const found: PromptText[] = [];
  for (const [index, each] of list.entries()) {
    const at: (string | number)[] = Array.isArray(written) ? ['prompts', index] : ['prompts'];
    for (const prompt of await promptOf(reading, each, at, `prompt ${index + 1}`)) {
      const label = freeName(prompt.label, (name) => found.some((other) => other.label === name));
      const lacks = await lacksOf(reading, prompt);
      if (lacks === null) found.push({ ...prompt, label });
      else note(reading, `the prompt ${label} (it needs ${lacks})`);
    }
  }
  return found;
}

async function promptOf(
  reading: Reading,
  value: Json,
  at: (string | number)[],
  fallback: string,
): Promise<readonly PromptText[]> {
  if (typeof value === 'string') return fromText(reading, value, at, fallback);
  if (!isFields(value)) return note(reading, 'a prompt that is no text') ?? [];
  noteStrangers(reading, value, 'a prompt');
  const said = [value['raw'], value['id'], value['path']].find((each) => typeof each === 'string');
  if (said === undefined) return note(reading, 'a prompt without raw, id or path') ?? [];
  const label = typeof value['label'] === 'string' ? start(value['label'], 60) : fallback;
  const found = await fromText(reading, said, at, label);
  const config = await dereferenced(reading, value['config'] ?? null, [...at, 'config']);
  const settings = isFields(config) ? config : null;
  return found.map((each) => ({
    ...each,
    label: typeof value['label'] === 'string' ? label : each.label,
    config: settings,
  }));
}

async function fromText(
  reading: Reading,
  text: string,
  at: (string | number)[],
  label: string,
): Promise<readonly PromptText[]> {
  if (
    text.startsWith('exec:') ||
    (isReference(text) && isProgram(text)) ||
    (!/\s/.test(text) && isProgram(text))
  )
    return note(reading, `the prompt ${start(text)} (a program)`) ?? [];
  const where = placeIn(reading, at);
  const paths = isReference(text) || isPathLike(text) ? await pathsOf(reading, text, where) : [];
  const isThere =
    paths.length > 0 && (isReference(text) || (await reading.tree.read(paths[0] ?? '')) !== null);
  if (!isThere) {
    const isMeant = isReference(text) || (isPathLike(text) && !/\s/.test(text));
    if (isMeant) return note(reading, `the prompt ${text} (no such file)`) ?? [];
    return [{ label, path: reading.file, text, line: where.line, config: null }];
  }
  const found: PromptText[] = [];
  for (const path of paths) {
    if (/\.(csv|jsonl|xlsx)$/i.test(path)) note(reading, `prompts in ${path}`);
    else found.push(...parts(path, await textOf(reading, path, where)));
  }
  return found;
}

/** A text file may hold several prompts, with a line of `---` between them. */
function parts(path: string, text: string): readonly PromptText[] {
  const label = path.split('/').at(-1) ?? path;
  const pieces = path.endsWith('.txt') ? text.split(/^---[ \t]*$/m).filter((piece) => piece.trim()) : [];
  if (pieces.length < 2) return [{ label, path, text: null, line: 1, config: null }];
  return pieces.map((piece, index) => ({
    label: `${label} ${index + 1}`,
    path,
    text: piece,
    line: 1,
    config: null,
  }));
}

/** What would have to be known to fill a prompt, and is not: a variable of the environment, or a filter. */
async function lacksOf(reading: Reading, { text, path }: PromptText): Promise<string | null> {
  const whole = text ?? (await reading.tree.read(path)) ?? '';
  const unset = unsetIn(reading, whole);
  if (unset !== null) return `${unset}, which the config does not set`;
  const own = isFields(reading.root) ? reading.root['nunjucksFilters'] : null;
  const names = isFields(own ?? null) ? Object.keys(own as Fields) : [];
  const filters = [...whole.matchAll(/\{[{%][^{}]*[}%]\}/g)].flatMap(([tag]) =>
    [...tag.matchAll(/\|\s*(\w+)/g)].map(([, name = '']) => name),
  );
  const filter = filters.find((name) => names.includes(name));
  return filter === undefined ? null : `the filter ${filter}, which is a program`;
}
