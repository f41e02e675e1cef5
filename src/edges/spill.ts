import { appendFileSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { createColumn } from '../columns/numbers.ts';
import type { Spill } from '../contracts.ts';
import { Unreachable } from '../errors.ts';
import { temporaryFolder } from './temporary.ts';

/** Bytes that stay in memory: several thousand cases, so that a run as most are never touches the disk. */
const STAYS = 8 * 1024 * 1024;
/** So many times as much in the file, and what stayed goes there too: of so much it is too little to be worth its place. */
const MUCH = 4;
/** Bytes that are written at a time. */
const WRITTEN = 256 * 1024;
/** Bytes that are read where what was read before goes on, and where nobody knows yet whether more is asked for there. */
const READ = 16 * 1024;
const LITTLE = 1024;
/** What is read at different places in turns, such as both sides, stays at hand in so many of them. */
const PLACES = 8;
/** Before each record: whether it is still what was written. */
const SUM = 4;

/**
 * Holds what is put into it in memory up to so many bytes, and what comes then in a file that nobody else may read, and
 * that has no name any more once it is open.
 */
export function openSpill(stays = STAYS, openFile = newFile): Spill {
  let held: unknown[] = [];
  let [stayed, room, away] = [0, stays, 0];
  let file: RecordFile | null = null;
  /** Where in the file those stand that stayed at first, once they had to go as well. */
  let follow: number | null = null;
  const placeOf = (number: number): number => {
    if (follow === null) return number - stayed;
    if (number < stayed) return follow + number;
    return number - stayed < follow ? number - stayed : number;
  };
  return {
    put: (it, bytes) => {
      if (file === null && bytes <= room) {
        room -= bytes;
        held.push(it);
        return stayed++;
      }
      file ??= recordsIn(openFile);
      away += bytes;
      if (follow === null && away > MUCH * stays) {
        follow = file.length;
        held.forEach(file.put);
        held = [];
      }
      const place = file.put(it);
      return follow === null ? stayed + place : place;
    },
    get: (number) => {
      const isHeld = follow === null && number < stayed;
      return isHeld ? held[number] : file?.get(placeOf(number));
    },
  };
}

/** Opens a file to read and to write, for this process alone; it is gone however the process ends. */
function newFile(): number {
  const folder = temporaryFolder('micro-metrics-run-');
  const file = openSync(join(folder, 'spill'), 'ax+', 0o600);
  try {
    rmSync(folder, { recursive: true });
  } catch {
    // Where an open file can't lose its name it goes with its folder, at the end.
  }
  return file;
}

interface RecordFile {
  readonly length: number;
  readonly put: (it: unknown) => number;
  readonly get: (number: number) => unknown;
}

function recordsIn(openFile: () => number): RecordFile {
  const file = refused('opened', openFile);
  const [places, lengths] = [createColumn(Float64Array), createColumn(Uint32Array)];
  const waiting = Buffer.allocUnsafeSlow(WRITTEN);
  const windows = openWindows(file);
  let [written, filled, isBroken] = [0, 0, false];
  const write = (bytes: Buffer): void => {
    if (isBroken) throw unwritten('an earlier part of it is missing');
    isBroken = true;
    refused('written', () => appendFileSync(file, bytes));
    isBroken = false;
    written += bytes.length;
  };
  const flush = (): void => {
    if (filled > 0) write(waiting.subarray(0, filled));
    filled = 0;
  };
  /** Gives how many bytes it took, with its sum. */
  const append = (body: string | Buffer): number => {
    const most = SUM + (typeof body === 'string' ? body.length * 3 : body.length);
    if (filled + most > WRITTEN) flush();
    const into = most > WRITTEN ? Buffer.allocUnsafe(most) : waiting;
    const from = into === waiting ? filled : 0;
    const length = typeof body === 'string' ? into.write(body, from + SUM) : body.copy(into, from + SUM);
    into.writeUInt32LE(crc32(into.subarray(from + SUM, from + SUM + length)), from);
    if (into === waiting) filled += SUM + length;
    else write(into.subarray(0, SUM + length));
    return SUM + length;
  };
  return {
    get length() {
      return places.length;
    },
    put: (it) => {
      const length = append(isPlain(it) ? JSON.stringify(it) : serialize(it));
      places.push(written + filled - length);
      return lengths.push(length);
    },
    get: (number) => {
      const [place, length] = [places.at(number), lengths.at(number)];
      const record =
        place >= written
          ? waiting.subarray(place - written, place - written + length)
          : windows.read(place, length);
      return valueOf(record);
    },
  };
}

/** What was read last, at a few places. Questions are asked in an order that is drawn, so most readers come from all over. */
function openWindows(file: number): { readonly read: (place: number, length: number) => Buffer } {
  const all = Array.from({ length: PLACES }, () => ({ from: 0, to: 0, bytes: EMPTY }));
  let [next, last] = [0, all[0] as (typeof all)[number]];
  const fill = (bytes: Buffer, most: number, place: number): number =>
    refused('read', () => readSync(file, bytes, 0, most, place));
  /** The window that has the place just behind it, or another, and how much is read into it. */
  const windowAt = (place: number, length: number): readonly [typeof last, number] => {
    const before = all.find(({ from, to }) => from <= place && place <= to && to > 0);
    return [before ?? (all[next++ % PLACES] as typeof last), before ? READ : Math.max(LITTLE, length)];
  };
  return {
    read: (place, length) => {
      const holds = ({ from, to }: typeof last): boolean => from <= place && place + length <= to;
      const window = holds(last) ? last : all.find(holds);
      if (window) last = window;
      else if (length > READ) {
        const bytes = Buffer.allocUnsafe(length);
        return bytes.subarray(0, fill(bytes, length, place));
      } else {
        const [free, most] = windowAt(place, length);
        last = free;
        if (last.bytes === EMPTY) last.bytes = Buffer.allocUnsafeSlow(READ);
        last.from = last.to = place;
        last.to += fill(last.bytes, most, place);
      }
      return last.bytes.subarray(place - last.from, Math.min(place + length, last.to) - last.from);
    },
  };
}

const EMPTY = Buffer.alloc(0);

/** The first byte of what is no plain JSON, and never that of a text. */
const NO_TEXT = 0xff;

function valueOf(record: Buffer): unknown {
  const body = record.subarray(SUM);
  if (body.length === 0 || crc32(body) !== record.readUInt32LE(0)) throw damaged();
  return body[0] === NO_TEXT ? deserialize(body) : (JSON.parse(body.toString()) as unknown);
}

/** Whether text gives back what it is: JSON knows neither -0 nor a field that is there and undefined. */
function isPlain(it: unknown): boolean {
  if (typeof it === 'number') return Number.isFinite(it) && !Object.is(it, -0);
  if (typeof it !== 'object' || it === null) return it !== undefined;
  if (Array.isArray(it)) return it.every(isPlain);
  for (const name in it) if (!isPlain((it as Readonly<Record<string, unknown>>)[name])) return false;
  return true;
}

const WHAT = 'what this run puts out of memory';

function refused<T>(how: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Unreachable(`${WHAT} could not be ${how}: ${why}`, ROOM);
  }
}

function unwritten(why: string): Unreachable {
  return new Unreachable(`${WHAT} could not be written: ${why}`, ROOM);
}

function damaged(): Unreachable {
  return new Unreachable(`${WHAT} is damaged on disk`, ROOM);
}

const ROOM =
  'Give the job a disk that works and has room in its folder for temporary files (`TMPDIR`), or ask fewer cases.';
