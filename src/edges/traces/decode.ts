import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fromBinary } from '@bufbuild/protobuf';
import { once } from '../../lib/once.ts';
import { type Address, addressOf, type SentSpan, spanOf, spansIn } from '../../records/otlp.ts';
import { otlpSchema } from './schema.ts';

const unzip = promisify(gunzip);
const schema = once(otlpSchema);

/** What a body may hold once it is unpacked. */
const MOST_UNPACKED = 16 * 1024 * 1024;

/** Why a body is not taken, as HTTP says it. */
type Refusal = 400 | 413 | 415;

interface Sent {
  readonly body: Buffer;
  readonly type: string;
  readonly encoding: string;
}

/** A span as it came, which is a tenth of what it takes once it is read; kept until its trace is asked for. */
export interface Parcel extends Address {
  readonly bytes: Uint8Array;
  /** Null where it is none after all. */
  readonly read: (bytes: Uint8Array) => SentSpan | null;
}

/** Hands over the spans of one export, one by one; why it is refused, or null. */
export async function decode(
  { body, type, encoding }: Sent,
  take: (parcel: Parcel) => void,
): Promise<Refusal | null> {
  const [kind = ''] = type.split(';');
  const parcels = READERS.get(kind.trim().toLowerCase());
  if (!parcels) return 415;
  const unpacked = await unpack(body, encoding);
  if (typeof unpacked === 'number') return unpacked;
  try {
    for (const parcel of parcels(unpacked)) take(parcel);
    return null;
  } catch {
    return 400;
  }
}

type Reader = (body: Buffer) => Iterable<Parcel>;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['application/x-protobuf', binaryParcels],
  ['application/json', jsonParcels],
]);

const FIELDS = { readUnknownFields: false };

function* binaryParcels(body: Buffer): Generator<Parcel> {
  const { request, address } = schema();
  for (const bytes of spansIn(fromBinary(request, body, FIELDS))) {
    if (!(bytes instanceof Uint8Array)) continue;
    const belongs = addressOf(fromBinary(address, bytes, FIELDS));
    if (belongs) yield { ...belongs, bytes, read: readBinary };
  }
}

function readBinary(bytes: Uint8Array): SentSpan | null {
  return attempt(() => spanOf(fromBinary(schema().span, bytes, FIELDS)));
}

function* jsonParcels(body: Buffer): Generator<Parcel> {
  for (const span of spansIn(JSON.parse(body.toString('utf8')))) {
    const belongs = addressOf(span);
    if (belongs) yield { ...belongs, bytes: Buffer.from(JSON.stringify(span)), read: readJson };
  }
}

function readJson(bytes: Uint8Array): SentSpan | null {
  return spanOf(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

/** The outside of a message may be whole where its inside is not. */
function attempt(read: () => SentSpan | null): SentSpan | null {
  try {
    return read();
  } catch {
    return null;
  }
}

async function unpack(body: Buffer, encoding: string): Promise<Buffer | Refusal> {
  if (encoding === '' || encoding === 'identity') return body;
  if (encoding !== 'gzip') return 415;
  try {
    return await unzip(body, { maxOutputLength: MOST_UNPACKED });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 413 : 400;
  }
}
