/** Sends spans as protobuf, in batches of 512 as exporters do, at so many a second. */
import { text } from 'node:stream/consumers';
import { setTimeout as after } from 'node:timers/promises';
import { binaryOf, type Said } from '../../tests/support/otlp.ts';

const [endpoint = '', rate = '10000', inTrace = '20'] = process.argv.slice(2);
const BATCH = 512;
const attributes = {
  'gen_ai.operation.name': 'chat',
  'gen_ai.request.model': 'scripted-1',
  'gen_ai.usage.input_tokens': 210,
  'gen_ai.usage.output_tokens': 34,
  'server.address': 'models.example',
};
const spans = (await text(process.stdin)).split('\n').flatMap((parent) => {
  const [, trace = '', root = ''] = parent.split('-');
  return Array.from({ length: Number(inTrace) }, (_, at): Said => {
    return { trace, id: (at + 1).toString(16).padStart(16, '0'), parent: root, name: 'chat', at, attributes };
  });
});
const batches: Uint8Array[] = [];
for (let at = 0; at < spans.length; at += BATCH) batches.push(binaryOf(spans.slice(at, at + BATCH)));
console.log('begins');
const started = performance.now();
for (const [at, body] of batches.entries()) {
  await after(Math.max(0, started + ((at * BATCH) / Number(rate)) * 1000 - performance.now()));
  const headers = { 'content-type': 'application/x-protobuf' };
  const answer = await fetch(`${endpoint}/v1/traces`, { method: 'POST', headers, body: Buffer.from(body) });
  if (answer.status !== 200) throw new Error(`refused with ${answer.status}`);
}
const took = (performance.now() - started) / 1000;
console.error(`sent ${spans.length} spans in ${took.toFixed(2)} s`);
