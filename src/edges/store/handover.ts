/**
 * What a pull request was answered, for its merge queue: caches of the one are not read by the other, artifacts of the
 * repository's runs are, by whoever may read the repository. So what is left there is sealed.
 */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { unheard } from '../log.ts';
import type { Endpoint } from '../model/endpoint.ts';
import { removeTemporary, temporaryFolder } from '../temporary.ts';
import { seal, secretFor, unseal } from './envelope.ts';
import { type Answer, fetching, type Get, inTime } from './fetching.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whose answers are handed over, and for which use of the action. */
interface Handover {
  readonly env: Environment;
  readonly endpoints: Readonly<Record<string, Endpoint>>;
  /** Tells configs, jobs and endpoints apart. */
  readonly use: string;
}

const PULL = /^refs\/pull\/(\d+)\/merge$/;
/** A group of the merge queue is called after the last of its pull requests. */
const QUEUE = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]{40,}$/;
/** Of what is sealed, in bytes: a third of what it was, or less. */
const MOST_SEALED = 64 * 1024 * 1024;
const DAYS = 14;

/**
 * Leaves a journal for the merge queue, within `patience` milliseconds; false where this job stands in no pull request,
 * or has no key.
 */
export async function leave(path: string, handover: Handover, patience: number): Promise<boolean> {
  const { GITHUB_EVENT_NAME: event, GITHUB_REF: ref = '' } = handover.env;
  const place = event === 'pull_request' && placeOf(PULL.exec(ref)?.[1], handover);
  if (!place) return false;
  const folder = temporaryFolder('micro-metrics-handover-');
  const send = async (): Promise<void> => {
    try {
      const sealed = join(folder, 'answers');
      await seal(path, sealed, place.secret);
      if ((await stat(sealed)).size > MOST_SEALED) throw new Error('they are too many');
      await upload(place.name, sealed, folder);
    } finally {
      await removeTemporary(folder);
    }
  };
  // What is given up goes on by itself, and still reads there; but the log is ours again.
  await unheard(() => inTime(send(), patience));
  return true;
}

/** By GitHub's own client, which is large. What an earlier attempt of the run left makes way. */
async function upload(name: string, file: string, folder: string): Promise<void> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  const send = () =>
    client.uploadArtifact(name, [file], folder, { retentionDays: DAYS, compressionLevel: 1 });
  try {
    await send();
  } catch (error) {
    if (!/\(409\)|already exists/.test(String(error))) throw error;
    await client.deleteArtifact(name);
    await send();
  }
}

interface Taking {
  /** Where the journal is to be; nothing is there. */
  readonly to: string;
  readonly token: string;
  /** Of the journal, in bytes. */
  readonly most: number;
  /** In milliseconds. */
  readonly patience: number;
}

/** Takes what the pull request of this merge queue's group left; false where there is nothing of it. */
export async function takeOver(handover: Handover, { to, token, most, patience }: Taking): Promise<boolean> {
  const { GITHUB_EVENT_NAME: event, GITHUB_REF: ref = '', GITHUB_API_URL: api } = handover.env;
  const place = event === 'merge_group' && placeOf(QUEUE.exec(ref)?.[1], handover);
  if (!place) return false;
  const root = `${api || 'https://api.github.com'}/repos/${handover.env['GITHUB_REPOSITORY']}/actions/artifacts`;
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/vnd.github+json',
    'user-agent': 'micro-metrics',
    'x-github-api-version': '2022-11-28',
  };
  const sealed = await fetching(patience, async (get) => {
    const id = await newest(await get(`${root}?name=${place.name}&per_page=100`, { method: 'GET', headers }));
    return id === null ? null : fileIn(await download(`${root}/${id}/zip`, headers, get));
  });
  if (sealed === null) return false;
  await unseal(sealed, to, place.secret, most);
  return true;
}

interface Place {
  /** Of the artifact. */
  readonly name: string;
  readonly secret: Uint8Array;
}

/** Null where there is no pull request, or no key. */
function placeOf(pull: string | undefined, { env, endpoints, use }: Handover): Place | null {
  if (pull === undefined) return null;
  const name = `micro-metrics-answers-${createHash('sha256').update(use).digest('hex').slice(0, 16)}-${pull}`;
  const secret = secretFor(endpoints, `for the merge queue of ${env['GITHUB_REPOSITORY']}: ${name}`);
  return secret && { name, secret };
}

const listed = z.object({
  artifacts: z.array(
    z.object({
      id: z.number(),
      expired: z.boolean(),
      size_in_bytes: z.number(),
      // Of what says nothing of its run, nobody knows whose it is.
      workflow_run: z
        .object({ repository_id: z.number(), head_repository_id: z.number() })
        .nullable()
        .catch(null),
    }),
  ),
});

/** The newest that no fork left. */
async function newest(answer: Answer): Promise<number | null> {
  const { artifacts } = listed.parse(JSON.parse((await wholeOf(answer)).toString('utf8')));
  const [own] = artifacts
    .filter(
      ({ expired, workflow_run: run }) => !expired && run && run.repository_id === run.head_repository_id,
    )
    .sort((one, other) => other.id - one.id);
  if (!own) return null;
  if (own.size_in_bytes > MOST_SEALED) throw new Error('it is too large');
  return own.id;
}

/** GitHub says where it is; whoever keeps it does not get our token. */
async function download(address: string, headers: Record<string, string>, get: Get): Promise<Buffer> {
  const said = await get(address, { method: 'GET', headers });
  said.resume();
  const { location } = said.headers;
  if (location === undefined) throw refused(said);
  return wholeOf(await get(location, { method: 'GET', headers: {} }));
}

function refused({ statusCode }: Answer): Error {
  const hint = statusCode === 403 || statusCode === 404 ? ': give the job `actions: read`' : '';
  return new Error(`GitHub answered with ${statusCode}${hint}`);
}

async function wholeOf(answer: Answer): Promise<Buffer> {
  if (answer.statusCode !== 200) throw refused(answer.resume());
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    bytes += piece.length;
    // Breaks the answer off.
    if (bytes > MOST_SEALED) throw new Error('it is too large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Where a header of a zip says how long the name and what comes after it are, and where it ends. */
const [NAME_AT, EXTRA_AT, HEADER] = [26, 28, 30];

/** What the first file of a zip holds; its name, and all that stands behind it, are passed over. */
function fileIn(zip: Buffer): Buffer {
  try {
    const start = HEADER + zip.readUInt16LE(NAME_AT) + zip.readUInt16LE(EXTRA_AT);
    return inflateRawSync(zip.subarray(start), { maxOutputLength: MOST_SEALED });
  } catch {
    throw new Error('it is no archive, or too large');
  }
}
