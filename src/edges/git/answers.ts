/** One object of the repository, or null when it is not there. */
export interface GitObject {
  readonly oid: string;
  readonly type: string;
  /** In bytes, whatever came of them. */
  readonly size: number;
  /** Empty for what is larger than was asked for. */
  readonly content: Buffer;
}

/** What `git cat-file` answers, handed to those who wait for it in the order in which they asked. */
interface Answers {
  /** The next answer that nobody waits for yet: without content, or with so many bytes of it at most. */
  readonly next: (isInfo: boolean, most: number) => Promise<GitObject | null>;
  readonly hear: (chunk: Buffer) => void;
  /** No answer comes any more. */
  readonly fail: (error: Error) => void;
}

interface Waiting {
  readonly isInfo: boolean;
  readonly most: number;
  readonly resolve: (found: GitObject | null) => void;
  readonly reject: (error: Error) => void;
}

/** An answer that fills room of its own as it comes. */
interface Large {
  readonly answer: Buffer;
  filled: number;
}

export function createAnswers(): Answers {
  const queue = createQueue();
  /** What has come of answers that are not whole, how much that is, and how much the first of them takes. */
  let pending: Buffer[] = [];
  let size = 0;
  let wanted = 0;
  /** Bytes to come that nobody wants. */
  let unwanted = 0;
  let large: Large | null = null;

  function accept(chunk: Buffer): void {
    pending.push(chunk);
    size += chunk.length;
    if (size >= wanted) take();
  }

  /** A large answer is put where it will stay, so that no piece of it is held beside it; gives what comes after it. */
  function fill(open: Large, chunk: Buffer): Buffer {
    const length = chunk.copy(open.answer, open.filled);
    open.filled += length;
    if (open.filled < open.answer.length) return NOTHING;
    large = null;
    accept(open.answer);
    return chunk.subarray(length);
  }

  /** Hands out every answer that has wholly arrived. */
  function take(): void {
    let buffer = pending.length === 1 ? (pending[0] as Buffer) : Buffer.concat(pending);
    wanted = 0;
    for (let first = queue.first(); first; first = queue.first()) {
      const { found, length } = answerIn(buffer, first);
      wanted = found === undefined ? length : 0;
      if (found === undefined) break;
      unwanted = Math.max(0, length - buffer.length);
      buffer = buffer.subarray(length);
      queue.leave().resolve(found);
    }
    if (wanted > LARGE) {
      const answer = Buffer.from(roomOfItsOwn(wanted));
      large = { answer, filled: buffer.copy(answer) };
      buffer = NOTHING;
    }
    // Nothing of a buffer would still hold all of it.
    pending = buffer.length === 0 ? [] : [buffer];
    size = buffer.length;
  }

  return {
    next: (isInfo, most) => new Promise((resolve, reject) => queue.join({ isInfo, most, resolve, reject })),
    hear: (chunk) => {
      const rest = chunk.subarray(Math.min(unwanted, chunk.length));
      unwanted -= chunk.length - rest.length;
      const left = large ? fill(large, rest) : rest;
      if (left.length > 0) accept(left);
    },
    fail: (error) => {
      for (const { reject } of queue.clear()) reject(error);
    },
  };
}

/** Those who wait, who are very many at a time: nobody moves up when the first leaves. */
function createQueue() {
  let waiting: Waiting[] = [];
  let answered = 0;
  return {
    first: (): Waiting | undefined => waiting[answered],
    join: (one: Waiting): void => void waiting.push(one),
    leave: (): Waiting => {
      const first = waiting[answered++] as Waiting;
      if (answered === waiting.length) [waiting, answered] = [[], 0];
      return first;
    },
    clear: (): readonly Waiting[] => waiting.splice(answered),
  };
}

const NOTHING = Buffer.alloc(0);
/**
 * A buffer that might grow is asked of the system by itself. Once `malloc` has given so large a one, and got it back, it
 * takes all that is smaller for small, and keeps its room for the next.
 */
function roomOfItsOwn(bytes: number): ArrayBuffer {
  return new ArrayBuffer(bytes, { maxByteLength: bytes });
}

/** Bytes of an answer that comes in several pieces. */
const LARGE = 128 * 1024;

/** The first answer in the buffer, and the bytes that it takes; `found` is undefined until so many are there. */
function answerIn(
  buffer: Buffer,
  { isInfo, most }: Waiting,
): { readonly found: GitObject | null | undefined; readonly length: number } {
  const end = buffer.indexOf(10);
  if (end < 0) return { found: undefined, length: buffer.length + 1 };
  const match = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(buffer.toString('utf8', 0, end));
  if (!match) return { found: null, length: end + 1 };
  const [, oid = '', type = '', digits = '0'] = match;
  const object = { oid, type, size: Number(digits), content: NOTHING };
  if (isInfo) return { found: object, length: end + 1 };
  const length = end + 1 + object.size + 1;
  if (object.size > most) return { found: object, length };
  if (buffer.length < length) return { found: undefined, length };
  return { found: { ...object, content: buffer.subarray(end + 1, length - 1) }, length };
}
