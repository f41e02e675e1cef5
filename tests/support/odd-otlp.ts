/** Exports as hardly anybody sends them. */
import { jsonOf, type Said } from './otlp.ts';

/** In JSON with names as in the schema. */
export function snaked(said: Said[]): Buffer {
  const text = JSON.stringify(jsonOf(said), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).map(([key, each]) => [
            key.replace(/[A-Z]/g, (it) => `_${it.toLowerCase()}`),
            each,
          ]),
        )
      : value,
  );
  return Buffer.from(text);
}

/** A span of this trace with a value that is a list of a value that is a list, very often. */
export function nested(trace: string): Buffer {
  const within = (tag: number, inner: Buffer): Buffer =>
    Buffer.concat([Buffer.from([tag]), varint(inner.length), inner]);
  const levels: Buffer[] = [];
  let length = 0;
  for (let level = 0; level < 60_000; level++) {
    for (const tag of [0x0a, 0x2a]) {
      const head = Buffer.concat([Buffer.from([tag]), varint(length)]);
      levels.push(head);
      length += head.length;
    }
  }
  let body: Buffer = Buffer.concat(levels.toReversed());
  for (const tag of [0x12, 0x4a]) body = within(tag, body);
  const ids = [within(0x0a, Buffer.from(trace, 'hex')), within(0x12, Buffer.alloc(8, 1))];
  body = Buffer.concat([...ids, body]);
  for (const tag of [0x12, 0x12, 0x0a]) body = within(tag, body);
  return body;
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...bytes, left]);
    bytes.push((left % 128) | 128);
  }
}
