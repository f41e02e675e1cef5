/** The floor: a loop written by hand that makes the same requests and does nothing else. */
import { Agent, request } from 'undici';

const [kind, url, calls, inFlight] = process.argv.slice(2);
const pool = new Agent({ pipelining: 1 });
const headers = { 'content-type': 'application/json', authorization: 'Bearer sk-bench' };
const body = (index) =>
  JSON.stringify({
    model: 'scripted',
    temperature: 0,
    messages: [
      { role: 'system', content: 'You answer questions about orders.' },
      { role: 'user', content: `Where is order ${index}?` },
    ],
  });

const ask = {
  fetch: async (index) => (await fetch(url, { method: 'POST', headers, body: body(index) })).json(),
  undici: async (index) =>
    (await request(url, { dispatcher: pool, method: 'POST', headers, body: body(index) })).body.json(),
}[kind];

let next = 0;
const kept = [];
await Promise.all(
  Array.from({ length: Number(inFlight) }, async () => {
    while (next < Number(calls)) kept.push(await ask(next++));
  }),
);
process.exit(0);
