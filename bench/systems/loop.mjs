/** The floor: a loop written by hand that puts the same lines to the same program at both revisions. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const [program, wait, cases, inFlight] = process.argv.slice(2);

function start() {
  const child = spawn(process.execPath, [program, wait], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map();
  createInterface({ input: child.stdout }).on('line', (line) => waiting.get(JSON.parse(line).case)());
  return {
    ask: (id) =>
      new Promise((resolve) => {
        waiting.set(id, resolve);
        child.stdin.write(`${JSON.stringify({ case: id, trial: 0, input: { question: id } })}\n`);
      }),
    close: () => child.stdin.end(),
  };
}

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
