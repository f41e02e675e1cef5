/** Sends spans as protobuf, a batch for each line that it gets, as exporters do. */
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { binaryOf, type Said } from '../../tests/support/otlp.ts';

const [endpoint = '', inTrace = '16', packed = ''] = process.argv.slice(2);
const attributes = {
  'gen_ai.operation.name': 'chat',
  'gen_ai.request.model': 'scripted-1',
  'gen_ai.usage.input_tokens': 210,
  'gen_ai.usage.output_tokens': 34,
  'server.address': 'models.example',
};

function batchOf(parents: readonly string[]): Said[] {
  return parents.flatMap((parent) => {
    const [, trace = '', root = ''] = parent.split('-');
    return Array.from({ length: Number(inTrace) }, (_, at): Said => {
      const id = (at + 1).toString(16).padStart(16, '0');
      return { trace, id, parent: root, name: 'chat', at, attributes };
    });
  });
}

async function send(parents: readonly string[]): Promise<void> {
  const body = Buffer.from(binaryOf(batchOf(parents)));
  const headers = { 'content-type': 'application/x-protobuf' };
  const answer = await fetch(`${endpoint}/v1/traces`, {
    method: 'POST',
    headers: packed ? { ...headers, 'content-encoding': 'gzip' } : headers,
    body: packed ? gzipSync(body) : body,
  });
  if (answer.status !== 200) throw new Error(`refused with ${answer.status}`);
  await answer.arrayBuffer();
}

console.log('ready');
for await (const line of createInterface({ input: process.stdin })) await send(line.split(' '));
