/** What providers and prompts are set to, there or in the files that they name. */
import { isFields } from '../../../parsing/json.ts';
import type { Fields, Json } from '../../../types.ts';
import { dereferenced, isReference, note, placeIn, type Path, type Reading } from './reading.ts';

/** Settings that may stand in files of their own. */
const IN_FILES = ['response_format', 'instructions'];
/** Lists of which each item may. */
const LISTS = ['tools', 'functions'];

/** A mapping in which nothing names a file any more; null, and noted, where a program would have to make a part of it. */
export async function settingsOf(
  reading: Reading,
  config: Json,
  at: Path,
  whose: 'a provider' | 'a prompt',
): Promise<Fields | null> {
  const value = await dereferenced(reading, config, at);
  if (value === null) return isReference(config) ? null : {};
  if (!isFields(value)) {
    note(reading, `config of ${whose} that is no mapping`, placeIn(reading, at));
    return {};
  }
  const read: Record<string, Json> = { ...value };
  for (const key of [...IN_FILES, ...LISTS]) {
    const said = value[key] ?? null;
    const found = await dereferenced(reading, said, [...at, key]);
    if (found === null && isReference(said)) return null;
    const items = LISTS.includes(key) ? await itemsOf(reading, found, [...at, key], whose) : found;
    if (items === undefined) return null;
    read[key] = items;
  }
  const { instructions = null } = read;
  if (instructions !== null && typeof instructions !== 'string')
    note(reading, `instructions of ${whose} that are no text`, placeIn(reading, [...at, 'instructions']));
  return read;
}

/** A list of which some may be names of files, each with one item or several; undefined where one is a program. */
async function itemsOf(reading: Reading, list: Json, at: Path, whose: string): Promise<Json | undefined> {
  if (!Array.isArray(list)) {
    if (list !== null) note(reading, `${at.at(-1)} of ${whose} that are no list`, placeIn(reading, at));
    return null;
  }
  const items: Json[] = [];
  for (const [index, each] of (list as readonly Json[]).entries()) {
    const found = await dereferenced(reading, each, [...at, index]);
    if (found === null && isReference(each)) return undefined;
    if (Array.isArray(found)) items.push(...(found as readonly Json[]));
    else items.push(found);
  }
  return items;
}
