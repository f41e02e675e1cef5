import type { Where } from '../types.ts';

/** Places in one file of which only the lines are held, for thousands of them. */
export function whereIn(file: string): (line: number | null) => Where {
  class Place implements Where {
    readonly line: number | null;

    constructor(line: number | null) {
      this.line = line;
    }

    get file(): string {
      return file;
    }

    get key(): null {
      return null;
    }

    toJSON(): Where {
      return { file, line: this.line, key: null };
    }
  }
  return (line) => new Place(line);
}
