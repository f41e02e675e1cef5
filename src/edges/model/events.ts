import { createParser } from 'eventsource-parser';
import type { Reader } from './wire.ts';
import type { Json } from '../../types.ts';

/** What came of an answer that was sent piece by piece. */
export interface Streamed {
  readonly events: readonly Json[];
  /** Ms from sending the request to its first word; null where there was none. */
  readonly firstMs: number | null;
}

/** The last event of chat completions, which is no JSON. */
const DONE = '[DONE]';

/** Reads events as they come. One that is no JSON is null. */
export function eventReader(
  isFirst: (event: Json) => boolean,
  sinceMs: () => number,
): Reader<{ readonly text: string; readonly tookMs: number; readonly streamed: Streamed }> {
  const events: Json[] = [];
  let firstMs: number | null = null;
  const parser = createParser({
    onEvent: ({ data }) => {
      if (data === DONE) return;
      const event = eventIn(data);
      if (firstMs === null && isFirst(event)) firstMs = sinceMs();
      events.push(event);
    },
  });
  const decoder = new TextDecoder();
  return {
    take: (piece) => parser.feed(decoder.decode(piece, { stream: true })),
    whole: () => {
      const tookMs = sinceMs();
      // The last event may lack the empty line that ends it.
      parser.feed(`${decoder.decode()}\n\n`);
      return { text: '', tookMs, streamed: { events, firstMs } };
    },
  };
}

function eventIn(data: string): Json {
  try {
    return JSON.parse(data) as Json;
  } catch {
    return null;
  }
}
