/** Endpoints as people have them: what `docs/endpoints.md` says to write, against a server that answers in each one's form. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { endpointsIn } from '../../../src/edges/endpoints.ts';
import { openModel } from '../../../src/edges/model/index.ts';
import { jsonIn } from '../../../src/judging/json-reply.ts';
import type { Fields, Json, Request } from '../../../src/types.ts';
import { hurried } from '../../support/haste.ts';
import { bodyOf, listen, type Loopback } from '../../support/loopback.ts';

interface Reply {
  /** What the body of the request must hold of its settings, and nothing else of `parameters`. */
  readonly sent?: Fields;
  readonly status?: number;
  readonly body?: Json;
  readonly text?: string;
}

interface Tried {
  readonly situation: string;
  readonly write?: string;
  readonly api?: 'chat' | 'responses';
  readonly path?: string;
  /** Null where a header may not be sent. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly parameters?: Fields;
  readonly judge?: true;
  readonly replies: readonly Reply[];
  readonly becomes: {
    readonly text?: string;
    readonly json?: Json;
    readonly usage?: Fields;
    readonly usd?: number;
    readonly cause?: string;
    readonly message?: string;
    readonly notes?: readonly string[];
  };
}

interface Endpoint {
  readonly what: string;
  readonly sources: readonly string[];
  readonly write: string;
  readonly model: string;
  readonly tried: readonly Tried[];
}

const FOLDER = 'fixtures/endpoints';
const KEY = 'sk-endpoint-4f1d8a';
const endpoints = readdirSync(FOLDER).map(
  (file) => [file.replace('.yml', ''), parse(readFileSync(join(FOLDER, file), 'utf8')) as Endpoint] as const,
);

interface Heard {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Fields;
}

let server: Loopback | null = null;
afterEach(async () => server?.close());

/** Answers one request after the other; what describes a model is not there. */
async function play(replies: readonly Reply[]): Promise<{ requests: Heard[]; url: string }> {
  const requests: Heard[] = [];
  server = await listen(async (message, response) => {
    if (message.method === 'GET') return void response.writeHead(404).end();
    const body = JSON.parse(await bodyOf(message)) as Fields;
    const reply = replies[requests.length] ?? { status: 500 };
    requests.push({ path: message.url ?? '', headers: message.headers, body });
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json' });
    response.end(reply.text ?? JSON.stringify(reply.body ?? null));
  });
  return { requests, url: server.url };
}

const FORM = { type: 'json_schema', json_schema: { name: 'verdict', schema: { type: 'object' } } };

function requestOf(endpoint: Endpoint, name: string, { parameters = {}, judge }: Tried): Request {
  return {
    ...{ endpoint: name, model: endpoint.model, parameters, messages: [], turns: [], tools: [] },
    ...(judge ? { responseFormat: FORM, formInWords: true } : { responseFormat: null }),
  };
}

describe.each(endpoints)('%s', (_, endpoint) => {
  test.each(endpoint.tried.map((tried) => [tried.situation, tried] as const))('%s', async (_name, tried) => {
    const { requests, url } = await play(tried.replies);
    const written = (tried.write ?? endpoint.write)
      .replace(/https?:\/\/[^/",? ]+/, url)
      .replaceAll('KEY', KEY);
    const [[name, set] = []] = Object.entries(endpointsIn(written));
    if (name === undefined || set === undefined) throw new Error('no endpoint is written');
    const model = openModel({
      endpoints: { [name]: tried.api ? { ...set, api: tried.api } : set },
      timeout: 10,
      concurrency: 8,
      clock: hurried(),
      settings: { endpoints: {}, prices: {}, maxCost: null, maxRequests: null },
    });
    const came = await model.ask(requestOf(endpoint, name, tried), [{ role: 'user', content: 'When?' }]);
    const { becomes } = tried;
    if (!came.ok) {
      expect(came.failure.cause).toBe(becomes.cause);
      expect(came.failure.message).toContain(becomes.message);
      expect(came.failure.message).toContain(endpoint.model);
    } else {
      expect(becomes.cause).toBeUndefined();
      if (becomes.json !== undefined) expect(jsonIn(came.value.text)).toEqual(becomes.json);
      else expect(came.value.text).toBe(becomes.text);
      if (becomes.usage) expect(came.value.usage).toEqual(becomes.usage);
    }
    if (becomes.usd !== undefined)
      expect(model.consumption()).toMatchObject({ usd: becomes.usd, unpriced: [] });
    const notes = ((await model.notes?.()) ?? []).map(({ message }) => message);
    for (const note of becomes.notes ?? []) expect(notes.join('\n')).toContain(note);
    if (came.ok) expect(notes).toHaveLength(becomes.notes?.length ?? 0);

    expect(requests).toHaveLength(tried.replies.length);
    if (tried.path !== undefined) expect(requests[0]?.path).toBe(tried.path);
    for (const [header, value] of Object.entries(tried.headers ?? {}))
      expect([header, requests[0]?.headers[header] ?? null]).toEqual([
        header,
        value?.replace('KEY', KEY) ?? null,
      ]);
    for (const [at, { sent }] of tried.replies.entries()) {
      if (!sent) continue;
      const names = [...Object.keys(tried.parameters ?? {}), ...Object.keys(sent)];
      const body = requests[at]?.body ?? {};
      const found = Object.fromEntries(
        names.filter((each) => each in body).map((each) => [each, body[each]]),
      );
      const wanted = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null));
      expect(Object.keys(found).sort()).toEqual(Object.keys(wanted).sort());
      expect(found).toMatchObject(wanted);
    }
    await model.close();
  });
});

test.each(endpoints)('docs/endpoints.md says what to write for %s, as it was tried', (_, endpoint) => {
  const page = readFileSync('docs/endpoints.md', 'utf8');
  expect(page).toContain(`## ${endpoint.what}`);
  for (const written of [endpoint.write, ...endpoint.tried.flatMap(({ write }) => write ?? [])])
    expect(page).toContain(written.trim().replaceAll('KEY', '${{ secrets.MODEL_KEY }}'));
  for (const source of endpoint.sources) expect(page).toContain(source);
});
