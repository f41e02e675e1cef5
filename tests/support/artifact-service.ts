/**
 * The service that keeps artifacts of runs, on loopback, as far as GitHub's own client shows it: one call makes room,
 * blobs take blocks and then their list, one call says that it is whole, with a hash.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { inflateRawSync } from 'node:zlib';
import { listen } from './loopback.ts';

interface Kept {
  readonly name: string;
  readonly blocks: Map<string, Buffer>;
  zip: Buffer | null;
  isWhole: boolean;
}

/** What a service answers instead. */
export interface Refusal {
  readonly method: 'CreateArtifact' | 'FinalizeArtifact' | 'blob' | 'archive';
  /** None is never answered. */
  readonly status: number | null;
  readonly body?: string;
}

export interface ArtifactService {
  /** Whole artifacts as their run knows them, oldest first; the archive is at the address. */
  readonly kept: () => readonly {
    readonly id: number;
    readonly name: string;
    readonly size: number;
    readonly url: string;
  }[];
  /** Puts something else in the place of an archive. */
  readonly spoil: (id: number, change: (zip: Buffer) => Buffer) => void;
  /** Names of whole artifacts, and their files. */
  readonly artifacts: () => Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly calls: readonly string[];
  /** The variables that a runner sets. */
  readonly env: Readonly<Record<string, string>>;
  readonly fail: (refusal: Refusal) => void;
  readonly close: () => Promise<void>;
}

const RUN = 'ce7f54c7-61c7-4aae-887f-30da475f5f1a';
const JOB = 'ca395085-040a-526b-2ce8-bdc85f692774';
/** What the token of a job says of its run. */
export const SCOPE = `Actions.Results:${RUN}:${JOB}`;
const FIRST = 5000;

/** Starts one. */
export async function startArtifactService(): Promise<ArtifactService> {
  const made: (Kept | null)[] = [];
  const there = (): Kept[] => made.filter((each) => each !== null);
  const named = (name: string): Kept | undefined => there().find((each) => each.name === name);
  const calls: string[] = [];
  let refusal: Refusal | null = null;
  let url = '';
  const token = `none.${Buffer.from(JSON.stringify({ scp: SCOPE })).toString('base64url')}.none`;

  const methods: Readonly<Record<string, (body: any) => [status: number, answer: object]>> = {
    CreateArtifact: ({ name }) => {
      if (named(name))
        return [409, { code: 'already_exists', msg: 'an artifact with this name already exists' }];
      made.push({ name, blocks: new Map(), zip: null, isWhole: false });
      return [200, { ok: true, signed_upload_url: `${url}/blobs/${made.length - 1}?sig=s3cr3t-signature` }];
    },
    FinalizeArtifact: ({ name, size, hash }) => {
      const found = named(name);
      const sum = found?.zip && createHash('sha256').update(found.zip).digest('hex');
      if (!found?.zip || hash !== `sha256:${sum}` || size !== String(found.zip.length))
        return [400, { code: 'invalid_argument', msg: 'it is not what was uploaded' }];
      found.isWhole = true;
      return [200, { ok: true, artifact_id: String(FIRST + made.indexOf(found)) }];
    },
    ListArtifacts: ({ name_filter: name }) => {
      const artifacts = there().flatMap((each) =>
        each.name === name && each.isWhole
          ? [
              {
                workflow_run_backend_id: RUN,
                workflow_job_run_backend_id: JOB,
                database_id: String(FIRST + made.indexOf(each)),
                name,
                size: String(each.zip?.length),
              },
            ]
          : [],
      );
      return [200, { artifacts }];
    },
    DeleteArtifact: ({ name }) => {
      const at = made.findIndex((each) => each?.name === name);
      made[at] = null;
      return [200, { ok: true, artifact_id: String(FIRST + at) }];
    },
  };

  const server = await listen(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
    const body = await bytesOf(request);
    const [, at] = /^\/blobs\/(\d+)$/.exec(pathname) ?? [];
    const isRead = request.method === 'GET';
    const method = at === undefined ? (pathname.split('/').at(-1) ?? '') : isRead ? 'archive' : 'blob';
    calls.push(method);
    if (refusal?.method === method) {
      if (refusal.status !== null) answer(response, refusal.status, refusal.body ?? '{"msg":"it is down"}');
      return;
    }
    // Who has the signature needs no token, and may not show one.
    if (at !== undefined && isRead && request.headers.authorization === undefined)
      return void response.writeHead(200).end(made[Number(at)]?.zip);
    if (at !== undefined) return takeBlob(made[Number(at)] ?? undefined, searchParams, body, response);
    const isOurs =
      scopeIn(request) === SCOPE &&
      pathname.startsWith('/twirp/github.actions.results.api.v1.ArtifactService/');
    const told = JSON.parse(body.toString('utf8') || '{}');
    const isRun = told.workflow_run_backend_id === RUN && told.workflow_job_run_backend_id === JOB;
    const [status, said] = (isOurs && isRun && methods[method]?.(told)) || [401, { msg: 'who are you?' }];
    answer(response, status, JSON.stringify(said));
  });
  url = server.url;
  return {
    kept: () =>
      there().flatMap((each) => {
        const [at, { name, zip, isWhole }] = [made.indexOf(each), each];
        if (!isWhole || !zip) return [];
        return [{ id: FIRST + at, name, size: zip.length, url: `${url}/blobs/${at}?sig=s3cr3t-signature` }];
      }),
    spoil: (id, change) => {
      const each = made[id - FIRST];
      if (each?.zip) each.zip = change(each.zip);
    },
    artifacts: () =>
      Object.fromEntries(
        there().flatMap(({ name, zip, isWhole }) => (isWhole && zip ? [[name, filesIn(zip)]] : [])),
      ),
    calls,
    env: { ACTIONS_RESULTS_URL: `${url}/`, ACTIONS_RUNTIME_TOKEN: token },
    fail: (it) => void (refusal = it),
    close: server.close,
  };
}

function scopeIn({ headers: { authorization = '' } }: IncomingMessage): unknown {
  const [, payload = ''] = authorization.split('.');
  return (JSON.parse(Buffer.from(payload, 'base64url').toString('utf8') || '{}') as { scp?: unknown }).scp;
}

/** As Azure's block blobs do it. */
function takeBlob(
  blob: Kept | undefined,
  asked: URLSearchParams,
  body: Buffer,
  response: ServerResponse,
): void {
  if (!blob || asked.get('sig') !== 's3cr3t-signature') return answer(response, 403, '');
  if (asked.get('comp') === 'block') blob.blocks.set(asked.get('blockid') ?? '', body);
  else if (asked.get('comp') === 'blocklist') {
    const ids = [...body.toString('utf8').matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id = '']) => id);
    blob.zip = Buffer.concat(ids.map((id) => blob.blocks.get(id) ?? Buffer.alloc(0)));
  } else blob.zip = body;
  response.writeHead(201, { etag: '"x"', 'x-ms-request-id': 'x', 'last-modified': 'x' }).end();
}

const CENTRAL = 0x02014b50;

/** The files of a zip, by its central directory. */
function filesIn(zip: Buffer): Record<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  const files: Record<string, string> = {};
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === CENTRAL) {
    const size = zip.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    const isPacked = zip.readUInt16LE(at + 10) !== 0;
    const text = (isPacked ? inflateRawSync(packed) : packed).toString('utf8');
    files[zip.subarray(at + 46, at + 46 + name).toString('utf8')] = text;
    at += 46 + name + extra + comment;
  }
  return files;
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
