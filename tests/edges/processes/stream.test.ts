/** Answers that come in pieces. */
import { describe, expect, it } from 'vitest';
import { readStream } from '../../../src/edges/processes/stream.ts';

const DELTA = '/choices/0/delta/content';
const said = (content: string): string =>
  `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;

/** The text in pieces of so many bytes. */
async function* pieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

describe('an answer in pieces', () => {
  it.each([1, 3, 7, 1000])('is put together from events, %i bytes at a time', async (size) => {
    const role = 'data: {"choices":[{"delta":{"role":"assistant"}}]}\n\n';
    const text = `: warming up\n\n${role}${said('Bitte ')}${said('schön 🙂')}data: {"usage":{}}\n\ndata: [DONE]\n\n${said('late')}`;
    const read = await readStream(pieces(text, size), { stream: 'sse', answer: DELTA });
    expect(read).toEqual({ text: 'Bitte schön 🙂', first: expect.any(Number), fault: null });
  });

  it('is the events themselves, or all of the text, where no pointer leads on', async () => {
    expect(
      (await readStream(pieces('data: Bitte\n\ndata:  schön\n\n', 4), { stream: 'sse', answer: null })).text,
    ).toBe('Bitte schön');
    expect((await readStream(pieces('Bitte schön 🙂', 1), { stream: 'text', answer: null })).text).toBe(
      'Bitte schön 🙂',
    );
  });

  it('has no first piece where it has none', async () => {
    expect(await readStream(pieces('data: [DONE]\n\n', 9), { stream: 'sse', answer: DELTA })).toEqual({
      text: '',
      first: null,
      fault: null,
    });
  });

  it('says what went wrong in the middle of it, and what is no piece', async () => {
    const broken = `${said('Bitte')}event: error\ndata: overloaded\n\n`;
    const read = await readStream(pieces(broken, 50), { stream: 'sse', answer: DELTA });
    expect(read).toMatchObject({ text: 'Bitte', fault: 'overloaded' });
    await expect(
      readStream(pieces('data: <html>\n\n', 50), { stream: 'sse', answer: DELTA }),
    ).rejects.toThrow('a piece of the answer');
  });
});
