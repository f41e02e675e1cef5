/** A receiver, measured: takes so many spans a second from another process, and keeps what a run would keep of them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { keepHeapSmall } from '../../src/edges/heap.ts';
import type { Tracer } from '../../src/edges/traces/collector.ts';
import { openReceiver } from '../../src/edges/traces/receiver.ts';

// As the action does.
keepHeapSmall();
const [send = '', rate = '10000', seconds = '5', packed = ''] = process.argv.slice(2);
/** Exporters send 512 spans at a time. */
const [IN_TRACE, IN_BATCH] = [16, 32];
const receiver = await openReceiver();
const sender = spawn(process.execPath, [send, receiver.endpoint, String(IN_TRACE), packed], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
await once(sender.stdout, 'data');
const open = receiver.tracer();
const began = performance.now();
const batches = (Number(rate) * Number(seconds)) / IN_TRACE / IN_BATCH;
let spans = 0;
let closing = 0;
for (let at = 0; at < batches; at++) {
  await after(Math.max(0, began + (at * IN_TRACE * IN_BATCH * 1000) / Number(rate) - performance.now()));
  ask(open);
}
sender.stdin.end();
await once(sender, 'exit');
while (closing > 0) await after(50);
const lost = Object.values(receiver.dropped()).reduce((sum, one) => sum + one, 0);
console.log(JSON.stringify({ spans, lost }));
await receiver.close();

/** Traces of one batch: opened when they are asked for, and closed a while later, as those of a run are. */
function ask(tracer: Tracer): void {
  const traces = Array.from({ length: IN_BATCH }, () => tracer());
  sender.stdin.write(`${traces.map(({ parent }) => parent).join(' ')}\n`);
  for (const trace of traces) {
    closing++;
    void (async () => {
      await after(500);
      await trace.settled();
      spans += trace.spans().length;
      closing--;
    })();
  }
}
