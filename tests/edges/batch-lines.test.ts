/** Bodies of the Batch API, in whatever pieces they come. */
import { expect, it } from 'vitest';
import { linesOf, wholeOf } from '../../src/edges/batches/lines.ts';
import { ENDLESS } from '../../src/edges/model/losses.ts';

const TEXT = '{"a":"Grüße"}\n\n{"b":2}\r\n{"c":3}';

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) yield Buffer.alloc(1000, 'x');
}

async function all(lines: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const line of lines) found.push(line.trim());
  return found;
}

it.each([1, 3, 7, 1000])('are read in pieces of %i bytes', async (size) => {
  expect(await all(linesOf(inPieces(TEXT, size)))).toEqual(['{"a":"Grüße"}', '', '{"b":2}', '{"c":3}']);
  expect(await wholeOf(inPieces(TEXT, size))).toBe(TEXT);
});

it.each([
  ['a line', () => all(linesOf(endless(), 10_000))],
  ['a whole', () => wholeOf(endless(), 10_000)],
])('%s that does not end is not read for ever', async (_, read) => {
  await expect(read()).rejects.toMatchObject({ code: ENDLESS });
});
