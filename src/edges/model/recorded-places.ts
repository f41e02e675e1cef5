import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fstatSync, openSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Replay } from '../../contracts.ts';
import { digest } from '../digest.ts';
import { eachLine } from '../each-line.ts';
import { atOf, createPlaces, fileOf, placeIn } from '../places.ts';
import { openWindow } from '../window.ts';
import type { Each, Numbering } from './numbering.ts';
import { heardOf, lineIn, parsedRow } from './recorded-line.ts';

/** Answers of files that are too large to be held: where each stands is known, and it is read whenever it is asked for. */
export async function onDisk(paths: readonly string[], numbering: Numbering): Promise<Replay> {
  const files = (await distinct(paths)).map(opened);
  const places = createPlaces();
  numbering(each(files), (key, index, _, place) => places.set(nameOf(key, index), place));
  const read = openWindow();
  return (key, index) => {
    const place = places.get(nameOf(key, index));
    const from = place === null ? undefined : files[fileOf(place)];
    if (place === null || !from) return null;
    const { success, data } = parsedRow(read(from.file, atOf(place)).toString('utf8'));
    if (!success || data.key !== key) throw new Error(`${from.path} was changed while it was read`);
    return heardOf(data);
  };
}

interface Opened {
  readonly path: string;
  readonly file: number;
  readonly size: number;
}

/** Open until the run ends: whatever takes its place meanwhile, its answers stay. */
function opened(path: string): Opened {
  const file = openSync(path, 'r');
  const found = fstatSync(file);
  if (found.isFile()) return { path, file, size: found.size };
  closeSync(file);
  throw new Error(`${path} is no file`);
}

function each(files: readonly Opened[]): Each<number> {
  return (take) => {
    for (const [number, { path, file, size }] of files.entries()) {
      let row = 0;
      eachLine(file, (line, at, isEnded) => {
        const isWhole = isEnded || at + line.length < size;
        const run = lineIn(line.toString('utf8'), { file: path, index: row++, isWhole });
        if (run) take(run, placeIn(number, at));
      });
    }
  };
}

function nameOf(key: string, index: number): string {
  return digest(`${key}/${index}`, BYTES);
}

const BYTES = 16;

/** Each of those that hold the same once. */
async function distinct(paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 1) return paths;
  const found = new Map<string, string>();
  for (const path of paths) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    found.set(hash.digest('hex'), path);
  }
  return [...found.values()];
}
