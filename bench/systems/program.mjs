/** Answers each line after as many milliseconds as the first argument says; with `spans`, it sends three for each. Notes when it was first asked and when it last answered. */
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';

const [wait, spans] = process.argv.slice(2);
const endpoint = process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
let number = 0;
let [first, last] = [0, 0];

async function send(traceparent) {
  const [, traceId, parentSpanId] = traceparent.split('-');
  const span = (name) => ({
    traceId,
    spanId: (++number).toString(16).padStart(16, '0'),
    parentSpanId,
    name,
    startTimeUnixNano: `${Date.now()}000000`,
    endTimeUnixNano: `${Date.now()}000000`,
  });
  const body = { resourceSpans: [{ scopeSpans: [{ spans: ['retrieve', 'chat', 'agent'].map(span) }] }] };
  const headers = { 'content-type': 'application/json' };
  await (
    await fetch(`${endpoint}/v1/traces`, { method: 'POST', headers, body: JSON.stringify(body) })
  ).text();
}

async function answer({ case: id, trial, traceparent }) {
  await after(Number(wait));
  if (spans && endpoint) await send(traceparent);
  last = Date.now();
  console.log(JSON.stringify({ case: id, trial, output: 'The answer is 42.' }));
}

for await (const line of createInterface({ input: process.stdin })) {
  first ||= Date.now();
  void answer(JSON.parse(line));
}
appendFileSync(process.env.BENCH_TIMES, `${JSON.stringify({ first, last })}\n`);
