import type { Progress } from '../contracts.ts';
import { type Going, progressLine } from '../render/progress.ts';

/** Told how asking goes, until it is closed. */
export interface Watcher extends Progress {
  /** Nothing more is told, and what was being told is. */
  readonly close: () => Promise<void>;
}

/** Milliseconds since some moment. */
type Now = () => number;

/** Whoever asks for `performance` has all of it loaded, which takes longer than a hundred kept answers. */
const NOW: Now = () => process.uptime() * 1000;
const LINE_MS = 15_000;
const SHOWN_MS = 200;
const COMMENT_MS = 30_000;

/** Tells how it goes when something came, and at most once in so many milliseconds. */
function everySo(ms: number, tell: (going: Going) => void, now: Now = NOW): Progress {
  const sum = { asked: 0, came: 0, kept: 0, failed: 0 };
  let [began, told]: [number, number] = [0, 0];
  return {
    asked: () => {
      if (sum.asked === 0) began = told = now();
      sum.asked++;
    },
    came: ({ source, result }, spent) => {
      sum.came++;
      if (source === 'stored') sum.kept++;
      if (!result.ok) sum.failed++;
      const at = now();
      if (at - told < ms) return;
      told = at;
      tell({ ...sum, spent, time: at - began });
    },
  };
}

/** A line now and then, where lines stay. */
export function inLines(say: (line: string) => void, now?: Now): Watcher {
  return { ...everySo(LINE_MS, (going) => say(progressLine(going)), now), close: async () => undefined };
}

/** A terminal, as far as it is written to. */
interface Terminal {
  readonly write: (text: string) => unknown;
  readonly columns?: number;
}

const WIPE = '\r\u001b[K';

/** One line that is written over; `say` says others, above it. */
export function onOneLine(
  terminal: Terminal,
  say: (line: string) => void,
  now?: Now,
): Watcher & { readonly say: (line: string) => void } {
  let shown = '';
  const wipe = (): void => {
    if (shown) terminal.write(WIPE);
  };
  const show = (going: Going): void => {
    // Some terminals say that they are 0 wide.
    shown = progressLine(going).slice(0, (terminal.columns || 80) - 1);
    terminal.write(`${WIPE}${shown}`);
  };
  return {
    ...everySo(SHOWN_MS, show, now),
    say: (line) => {
      wipe();
      say(line);
      if (shown) terminal.write(shown);
    },
    close: async () => {
      wipe();
      shown = '';
    },
  };
}

/** In a comment; whoever can't write one is not asked to again, since the end of the run will say why. */
export function inComment(post: (going: Going) => Promise<boolean>, now?: Now): Watcher {
  let posting: Promise<boolean> | null = null;
  let isOver = false;
  const tell = (going: Going): void => {
    if (posting || isOver) return;
    posting = post(going).catch(() => false);
    void posting.then((isWritten) => {
      isOver ||= !isWritten;
      posting = null;
    });
  };
  return {
    ...everySo(COMMENT_MS, tell, now),
    close: async () => {
      isOver = true;
      await posting;
    },
  };
}

/** All of them. */
export function together(watchers: readonly Watcher[]): Watcher {
  return {
    asked: () => watchers.forEach((each) => each.asked()),
    came: (run, spent) => watchers.forEach((each) => each.came(run, spent)),
    close: async () => void (await Promise.all(watchers.map((each) => each.close()))),
  };
}
