import { endless } from '../model/losses.ts';

/** A line holds one answer, and no other body that is read here is as long. */
const LONGEST = 16 * 1024 * 1024;

type Body = AsyncIterable<Uint8Array>;

/** Lines of a body that may be large, one after the other. Throws where one does not end. */
export async function* linesOf(body: Body, longest = LONGEST): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let held = '';
  for await (const bytes of body) {
    const lines = (held + decoder.decode(bytes, { stream: true })).split('\n');
    held = lines.pop() ?? '';
    yield* lines;
    if (held.length > longest) throw endless();
  }
  yield held + decoder.decode();
}

/** A body that is short. Throws where it is not. */
export async function wholeOf(body: Body, longest = LONGEST): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of body) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > longest) throw endless();
  }
  return text + decoder.decode();
}
