/** Programs as systems under test, written for the tests: what they do instead of answering, or besides. */
import { CASES, CONFIG } from './shop.ts';
import type { Files } from './repo.ts';

const FILE = '.github/micro-metrics.yml';

/** A config whose target is a program. */
export function configOf(target: string): string {
  return CONFIG.replace(/support: \{ prompt.*\}/, `support: ${target}`);
}

export const COMMAND = '{ command: [node, app/main.mjs], watch: ["app/**"] }';

/** A repository with a program that `body` describes: it has `line`, `number` (from 1) and `answer(fields)`. */
export function programOf(body: string, target = COMMAND): Files {
  return { [FILE]: configOf(target), 'evals/orders.jsonl': CASES, 'app/main.mjs': commandOf(body) };
}

/** The program alone. */
export function commandOf(body: string): string {
  return `import { createInterface } from 'node:readline';
import * as fs from 'node:fs';
import { spawn } from 'node:child_process';
let number = 0;
for await (const text of createInterface({ input: process.stdin })) {
  const line = JSON.parse(text);
  number++;
  const answer = (fields) => console.log(JSON.stringify({ case: line.case, trial: line.trial, ...fields }));
  ${body}
}
`;
}

/** A server that answers by \`body\`, which has \`asked\` and \`reply(value, status)\`. */
export function serverOf(body: string): string {
  return `import { createServer } from 'node:http';
let number = 0;
createServer((request, response) => {
  const reply = (value, status = 200) => response.writeHead(status).end(JSON.stringify(value));
  if (request.url === '/healthz') return reply('ok', number < 0 ? 500 : 200);
  let text = '';
  request.on('data', (piece) => (text += piece));
  request.on('end', () => {
    const asked = JSON.parse(text);
    number++;
    ${body}
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
`;
}
