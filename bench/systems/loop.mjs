/** The floor: a loop written by hand that puts the same lines to the same program at both revisions. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

const [program, wait, cases, inFlight, spans] = process.argv.slice(2);
// Spans cost whoever sends them something, too: here they go to a server that drops them.
const sink = createServer((request, response) => request.resume().on('end', () => response.end('{}')));
await new Promise((resolve) => sink.listen(0, '127.0.0.1', resolve));
sink.unref();
const env = { ...process.env, OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${sink.address().port}` };

function start() {
  const child = spawn(process.execPath, [program, wait, ...(spans ? [spans] : [])], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = new Map();
  createInterface({ input: child.stdout }).on('line', (line) => waiting.get(JSON.parse(line).case)());
  return {
    ask: (id) =>
      new Promise((resolve) => {
        waiting.set(id, resolve);
        child.stdin.write(
          `${JSON.stringify({ case: id, trial: 0, input: { question: id }, traceparent })}\n`,
        );
      }),
    close: () => child.stdin.end(),
  };
}

const traceparent = `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`;
const sides = [start(), start()];
let next = 0;
await Promise.all(
  Array.from({ length: Number(inFlight) }, async () => {
    while (next < 2 * Number(cases)) {
      const at = next++;
      await sides[at % 2].ask(`q${Math.floor(at / 2)}`);
    }
  }),
);
for (const side of sides) side.close();
