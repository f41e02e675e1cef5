import { UserError } from '../../../errors.ts';
import { isFields } from '../../../parsing/json.ts';
import { start, withoutFile } from '../../../render/text.ts';
import type { Fields, Json } from '../../../types.ts';
import { freeName } from '../cards.ts';
import { noteStrangers } from './keys.ts';
import {
  isProgram,
  isReference,
  note,
  pathsOf,
  placeIn,
  type Path,
  type Reading,
  unsetIn,
} from './reading.ts';
import { settingsOf } from './settings.ts';
import { openTemplate, type PromptTemplate } from './templates.ts';

/** A prompt as the config names it; its text where it stands in the config itself, or is a part of a file. */
interface PromptText {
  readonly label: string;
  /** What providers and tests may call it by. */
  readonly names: readonly string[];
  readonly path: string;
  readonly text: string | null;
  readonly line: number | null;
  /** What the prompt sets over its providers. */
  readonly config: Fields | null;
}

/** A prompt that can be filled, with its text wherever that stands; what is around a file's text goes. */
export interface OpenPrompt extends PromptText {
  readonly whole: string;
  readonly template: PromptTemplate;
}

const ENDING = /\.(txt|md|j2|njk|hbs|json|jsonl|csv|ya?ml|prompt)(:[\w.]+)?$/i;

/** What promptfoo looks for among the files: one word with a slash or a star, or what ends like a file. */
function isPathLike(text: string): boolean {
  return !/[\n{}]/.test(text) && text.length < 300 && (ENDING.test(text) || /^\S*[/\\*]\S*$/.test(text));
}

/** The prompts that are data and can be filled; the others are noted. Where none is left, what is wrong is thrown. */
export async function promptsOf(reading: Reading): Promise<readonly OpenPrompt[]> {
  const written = (isFields(reading.root) ? reading.root['prompts'] : null) ?? null;
  const found: OpenPrompt[] = [];
  const broken: UserError[] = [];
  for (const { value, at, fallback } of listOf(written)) {
    for (const prompt of await promptOf(reading, value, at, fallback)) {
      const label = freeName(prompt.label, (name) => found.some((other) => other.label === name));
      const whole = prompt.text ?? (await reading.tree.read(prompt.path)) ?? '';
      const opened = await opening(reading, prompt, whole);
      if (typeof opened !== 'string' && !(opened instanceof UserError)) {
        found.push({
          ...prompt,
          label,
          whole: prompt.path === reading.file ? whole : whole.trim(),
          template: opened,
        });
        continue;
      }
      if (opened instanceof UserError) broken.push(opened);
      reading.unasked.push(label);
      const why =
        typeof opened === 'string' ? `it needs ${opened}` : withoutFile(opened.message, prompt.path);
      note(reading, `the prompt ${label} (${why})`, placeIn(reading, at));
    }
  }
  if (found.length === 0 && broken[0]) throw broken[0];
  return found;
}

interface Written {
  readonly value: Json;
  readonly at: Path;
  readonly fallback: string;
}

const KEYS = ['raw', 'id', 'path'];

/** A list, one prompt alone, or as in old files a mapping of files to what they are called. */
function listOf(written: Json): readonly Written[] {
  if (Array.isArray(written))
    return written.map((value, index) => ({
      value,
      at: ['prompts', index],
      fallback: `prompt ${index + 1}`,
    }));
  if (isFields(written) && !KEYS.some((key) => typeof written[key] === 'string'))
    return Object.entries(written).map(([file, label]) => ({
      value: { id: file, label },
      at: ['prompts', file],
      fallback: file,
    }));
  return written === null ? [] : [{ value: written, at: ['prompts'], fallback: 'prompt 1' }];
}

async function promptOf(
  reading: Reading,
  value: Json,
  at: Path,
  fallback: string,
): Promise<readonly PromptText[]> {
  if (typeof value === 'string') return fromText(reading, value, at, fallback);
  const where = placeIn(reading, at);
  if (!isFields(value)) return note(reading, 'a prompt that is no text', where) ?? [];
  noteStrangers(reading, value, 'a prompt', (path) => placeIn(reading, [...at, ...path]));
  const said = KEYS.map((key) => value[key]).find((each) => typeof each === 'string');
  if (said === undefined) return note(reading, 'a prompt without raw, id or path', where) ?? [];
  const called = typeof value['label'] === 'string' ? value['label'] : null;
  const also = [called, value['id']].filter((each) => typeof each === 'string' && each !== said) as string[];
  const label = called === null ? fallback : start(called, 60);
  const found = await fromText(reading, said, at, label);
  const settings = await settingsOf(reading, value['config'] ?? null, [...at, 'config'], 'a prompt');
  if (settings === null) {
    reading.unasked.push(label);
    return [];
  }
  return found.map((each) => ({
    ...each,
    label: called === null ? each.label : label,
    names: [...also, ...each.names],
    config: settings,
  }));
}

async function fromText(
  reading: Reading,
  text: string,
  at: Path,
  label: string,
): Promise<readonly PromptText[]> {
  const where = placeIn(reading, at);
  const left = (what: string): readonly PromptText[] => {
    reading.unasked.push(start(text, 60));
    return note(reading, what, where) ?? [];
  };
  if (
    text.startsWith('exec:') ||
    (isReference(text) && isProgram(text)) ||
    (!/\s/.test(text) && isProgram(text))
  )
    return left(`the prompt ${start(text)} (a program)`);
  const paths = isReference(text) || isPathLike(text) ? await pathsOf(reading, text, where) : [];
  const isThere = paths.length > 0 && (await reading.tree.read(paths[0] ?? '')) !== null;
  if (!isThere) {
    const isMeant = isReference(text) || (isPathLike(text) && !/\s/.test(text));
    if (isMeant) return left(`the prompt ${text} (no such file)`);
    return [{ label, names: [text], path: reading.file, text, line: where.line, config: null }];
  }
  const found: PromptText[] = [];
  for (const path of paths) {
    if (/\.(csv|jsonl|xlsx)$/i.test(path)) left(`prompts in ${path}`);
    else found.push(...parts(path, (await reading.tree.read(path)) ?? '', nameOf(reading, path)));
    reading.files.add(path);
  }
  return found;
}

/** A file is called by its path, from the folder of the config on. */
function nameOf({ file }: Reading, path: string): string {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

/** A text file may hold several prompts, with a line of `---` between them. */
function parts(path: string, text: string, name: string): readonly PromptText[] {
  const label = path.split('/').at(-1) ?? path;
  const at = { names: [name], path, line: 1, config: null };
  const pieces = path.endsWith('.txt') ? text.split(/^---[ \t]*$/m).filter((piece) => piece.trim()) : [];
  if (pieces.length < 2) return [{ ...at, label, text: null }];
  return pieces.map((piece, index) => ({ ...at, label: `${label} ${index + 1}`, text: piece }));
}

/** The template of a prompt; else what it would have to know to be filled, or what is wrong with it. */
async function opening(
  reading: Reading,
  prompt: PromptText,
  whole: string,
): Promise<PromptTemplate | string | UserError> {
  const unset = unsetIn(reading, whole);
  if (unset !== null) return `${unset}, which the config does not set`;
  if (/\{[{%][^{}]*\b_conversation\b/.test(whole)) return 'what other tests were answered (_conversation)';
  const own = isFields(reading.root) ? reading.root['nunjucksFilters'] : null;
  const names = isFields(own ?? null) ? Object.keys(own as Fields) : [];
  const filters = [...whole.matchAll(/\{[{%][^{}]*[}%]\}/g)].flatMap(([tag]) =>
    [...tag.matchAll(/\|\s*(\w+)/g)].map(([, name = '']) => name),
  );
  const filter = filters.find((name) => names.includes(name));
  if (filter !== undefined) return `the filter ${filter}, which is a program`;
  return openTemplate(whole, { file: prompt.path, line: prompt.line ?? 1, env: reading.env });
}
