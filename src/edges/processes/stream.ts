import { createParser } from 'eventsource-parser';
import { parseJson } from '../../parsing/json.ts';
import { pointerPath, valueAt } from '../../parsing/pointer.ts';
import type { Serving } from '../../types.ts';

/** An answer that came in pieces. */
interface Streamed {
  readonly text: string;
  /** When the first piece of its text was there, by the clock of `performance`; null where it has none. */
  readonly first: number | null;
  /** What the server said in the middle of its answer, that there is none; null where it came to its end. */
  readonly fault: string | null;
}

/** The event after which nothing comes. */
const END = '[DONE]';

/** Puts the pieces of an answer together. Throws a UserError for what is no piece. */
export async function readStream(
  body: AsyncIterable<Buffer>,
  { answer, stream }: Pick<Serving, 'answer' | 'stream'>,
): Promise<Streamed> {
  let text = '';
  let first: number | null = null;
  const add = (piece: string): void => {
    if (piece !== '') first ??= performance.now();
    text += piece;
  };
  const decoder = new TextDecoder();
  if (stream === 'text') {
    for await (const bytes of body) add(decoder.decode(bytes, { stream: true }));
    add(decoder.decode());
    return { text, first, fault: null };
  }
  let isOver = false;
  let fault: string | null = null;
  const parser = createParser({
    onEvent: ({ event, data }) => {
      if (event === 'error') fault ??= data;
      isOver ||= data === END || fault !== null;
      if (!isOver) add(pieceOf(data, answer));
    },
  });
  for await (const bytes of body) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    if (isOver) break;
  }
  return { text, first, fault };
}

/** Events that hold no text, such as the first one or a count of tokens, add nothing. */
function pieceOf(data: string, pointer: string | null): string {
  if (pointer === null) return data;
  const found = valueAt(parseJson(data, 'a piece of the answer').value, pointerPath(pointer) ?? []);
  return typeof found === 'string' ? found : '';
}
