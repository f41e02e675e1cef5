/** A receiver, measured: takes so many spans a second from another process, and keeps what a run would keep of them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { openReceiver } from '../../src/edges/traces/receiver.ts';

const [send = '', rate = '10000', seconds = '5'] = process.argv.slice(2);
const IN_TRACE = 20;
const receiver = await openReceiver();
const tracer = receiver.tracer();
const traces = Array.from({ length: (Number(rate) * Number(seconds)) / IN_TRACE }, () => tracer());
const sender = spawn(process.execPath, [send, receiver.endpoint, rate, String(IN_TRACE)], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
sender.stdin.end(traces.map(({ parent }) => parent).join('\n'));
// As answers come: each trace is closed when its spans are due, and what it held is let go.
await once(sender.stdout, 'data');
let spans = 0;
const began = performance.now();
const closing = traces.map(async (trace, at) => {
  const due = began + ((at + 1) * IN_TRACE * 1000) / Number(rate) + 500;
  await after(due - performance.now());
  const { length } = await trace.close();
  spans += length;
});
await Promise.all([once(sender, 'exit'), ...closing]);
const { unknown, late, tooMany } = receiver.dropped();
console.log(JSON.stringify({ spans, lost: unknown + late + tooMany }));
await receiver.close();
