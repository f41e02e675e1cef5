// A scripted model as a process of its own, for benchmarks that must not share a thread with their server:
//
//   node tests/support/model-server-process.ts [--latency MS] [--port N] [--answer TEXT | --script FILE]
//
// FILE exports `answer`, a ModelScript. Without either the model repeats the last user message. The first line
// of the output is the URL.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { startModelServer, type ModelScript } from './model-server.ts';

const { values } = parseArgs({
  options: {
    latency: { type: 'string', default: '0' },
    port: { type: 'string', default: '0' },
    answer: { type: 'string' },
    script: { type: 'string' },
  },
});

async function scriptOf({ answer, script }: { answer?: string; script?: string }): Promise<ModelScript> {
  if (answer !== undefined) return () => answer;
  if (script === undefined) return (call) => call.text;
  const module = (await import(pathToFileURL(resolve(script)).href)) as { answer: ModelScript };
  return module.answer;
}

const server = await startModelServer({
  answer: await scriptOf(values),
  latencyMs: Number(values.latency),
  port: Number(values.port),
});
console.log(server.url);
