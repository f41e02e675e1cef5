import { eachLine } from '../each-line.ts';
import { openGrowing } from './growing.ts';
import { type Head, headOf, isUnder } from './lines.ts';
import { createNotes } from './notes.ts';

/** A file of lines that only grows. Lines are looked up where they stand, so that memory holds none of them. */
export interface Journal {
  /** Whether a line of this comparison was there when it was opened; unchecked. */
  readonly hasAsked: (asking: string) => boolean;
  /** Whether a line of any other one was there then; unchecked, too. */
  readonly hasOthers: (asking: string) => boolean;
  /** Whether there is no line to be found. */
  readonly isEmpty: () => boolean;
  /** The line without its end, also before it is in the file. */
  readonly find: (key: string) => Buffer | null;
  /** Whether a line is met for the first time: nobody met it yet, and it was there when the journal was opened. */
  readonly meet: (key: string) => boolean;
  /**
   * In the file once it settles, so that it survives whatever ends the process: what comes in one turn of the loop is
   * written at once. Fails where that can't be written.
   */
  readonly append: (head: Head, line: string) => Promise<void>;
  /** Lines, or pieces of such, that were none when it was opened. */
  readonly broken: number;
  readonly bytes: () => number;
  readonly close: () => void;
}

/** The journals behind a store. */
export interface Journals {
  /** Of the place that this run stands in; it grows. */
  readonly here: Journal;
  /** Of the branch that this one goes into. What is read of it is copied here, so that a later run reads the same. */
  readonly base: Journal | null;
  /** Others may have written it, too: only what is signed by a key is believed. */
  readonly isShared: boolean;
  /** No run that has new answers take the place of old ones ever writes here. */
  readonly isNeverRenewed?: boolean;
}

/** Opens a journal to go on with it, or only to read. A link in its place is not followed. */
export function openJournal(path: string, mayGrow: boolean): Journal {
  const file = openGrowing(path, mayGrow);
  const notes = createNotes();
  const askings = new Set<string>();
  const broken = scan(file.first, ({ key, asking }, at) => {
    askings.add(asking);
    notes.put(key, at);
  });
  let isOpen = true;
  /** Lines that are not in the file yet. */
  let waiting = new Map<string, Buffer>();
  let writing: Promise<void> | null = null;
  const write = (): void => {
    const lines = waiting;
    waiting = new Map();
    writing = null;
    // Its number may belong to another file by then.
    if (lines.size === 0 || !isOpen) return;
    let place = file.append(Buffer.concat([...lines.values()]));
    for (const [key, { length }] of lines) {
      notes.put(key, place);
      notes.meet(key);
      place += length;
    }
  };
  return {
    hasAsked: (asking) => askings.has(asking),
    hasOthers: (asking) => askings.size > Number(askings.has(asking)),
    isEmpty: () => notes.size() === 0 && waiting.size === 0,
    find: (key) => {
      const waits = waiting.get(key);
      if (waits) return waits.subarray(0, -1);
      const place = isOpen ? notes.placeOf(key) : null;
      const line = place === null ? null : file.lineAt(place);
      return line && isUnder(line, key) ? line : null;
    },
    meet: (key) => notes.meet(key) && !waiting.has(key),
    append: ({ key }, line) => {
      if (!isOpen) return Promise.resolve();
      waiting.delete(key);
      waiting.set(key, Buffer.from(line));
      return (writing ??= atTheEndOfTheTurn(write));
    },
    broken,
    bytes: file.bytes,
    close: () => {
      if (!isOpen) return;
      try {
        write();
      } catch {
        // Nobody waits for it: an answer that was paid for is in the file before its run goes on.
      }
      isOpen = false;
      file.close();
    },
  };
}

/** After what else is due in this turn of the loop, such as other answers that came together. */
async function atTheEndOfTheTurn(act: () => void): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  act();
}

/** Goes through all lines, of which a later one takes the place of an earlier; gives how many were none. */
function scan(file: number, note: (head: Head, at: number) => void): number {
  let broken = 0;
  eachLine(file, (line, at, isWhole) => {
    const head = isWhole ? headOf(line) : null;
    if (head) note(head, at);
    else if (line.length > 0) broken++;
  });
  return broken;
}
