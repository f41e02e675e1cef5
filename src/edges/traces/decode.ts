import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fromBinary } from '@bufbuild/protobuf';
import { once } from '../../lib/once.ts';
import { type SentSpan, spansIn } from '../../records/otlp.ts';
import { exportRequest } from './schema.ts';

const unzip = promisify(gunzip);
const schema = once(exportRequest);

/** What a body may hold once it is unpacked. */
const MOST_UNPACKED = 16 * 1024 * 1024;

/** Why a body is not taken, as HTTP says it. */
type Refusal = 400 | 413 | 415;

interface Sent {
  readonly body: Buffer;
  readonly type: string;
  readonly encoding: string;
}

/** The spans of one export, or why it is refused. */
export async function decode({ body, type, encoding }: Sent): Promise<readonly SentSpan[] | Refusal> {
  const [kind = ''] = type.split(';');
  const read = READERS.get(kind.trim().toLowerCase());
  if (!read) return 415;
  const unpacked = await unpack(body, encoding);
  if (typeof unpacked === 'number') return unpacked;
  try {
    return spansIn(read(unpacked));
  } catch {
    return 400;
  }
}

const READERS: ReadonlyMap<string, (body: Buffer) => unknown> = new Map([
  ['application/x-protobuf', (body) => fromBinary(schema(), body, { readUnknownFields: false })],
  ['application/json', (body) => JSON.parse(body.toString('utf8')) as unknown],
]);

async function unpack(body: Buffer, encoding: string): Promise<Buffer | Refusal> {
  if (encoding === '' || encoding === 'identity') return body;
  if (encoding !== 'gzip') return 415;
  try {
    return await unzip(body, { maxOutputLength: MOST_UNPACKED });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 413 : 400;
  }
}
