/** What a format must be. */
import type { Prompt } from '../types.ts';

/** A file to compile; `read` gives the text of another file of the same revision, or throws a UserError. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly read: (path: string) => Promise<string>;
}

/** A kind of prompt file. The first format whose `matches` says yes compiles it. */
export interface Format {
  readonly name: string;
  readonly what: string;
  /** By the path, where it says enough; else by a look at the text. */
  readonly matches: (path: string, text: string) => boolean;
  /**
   * Finds in a text whatever could lead to another file, and rather too much than too little: a text without it is
   * never compiled for what changed elsewhere. Null where nothing ever leads to another file.
   */
  readonly leads: RegExp | null;
  /** Throws a UserError with the line for what the format forbids. */
  readonly parse: (source: Source) => Promise<Prompt>;
}
