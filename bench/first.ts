import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { goalHere, inTurns, type Subject, type Table } from './measure.ts';
import { buildWorld } from './world.ts';

const TIMES = 9;

/** How long it takes from the start of the process until the first call is on its way, beside one fetch of bare Node, which takes `bare` ms of wall by itself. */
export async function first(bare: number): Promise<Table> {
  let cameAt: number | null = null;
  const server = createServer((_, response) => {
    cameAt ??= performance.now();
    response.statusCode = 401;
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const world = buildWorld(50, 'prompt');
  const inputs = { 'base-url': url, 'api-key': 'sk-bench', comment: 'never' };
  const subjects: Subject[] = [
    { name: 'one fetch', args: ['-e', `await (await fetch('${url}')).text()`, '--input-type=module'] },
    { ...world.subject('action', inputs, 'http://127.0.0.1:9'), codes: [1] },
  ];
  const waits = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < TIMES; round++) {
    for (const subject of subjects) {
      cameAt = null;
      const started = performance.now();
      await inTurns([subject], 1, false);
      waits.get(subject.name)?.push((cameAt ?? Number.NaN) - started);
    }
  }
  server.close();
  world.close();
  return {
    title: `From the start to the first call (medians of ${TIMES}, 50 cases)`,
    head: ['', 'ms'],
    rows: [...waits].map(([name, all]) => [
      name,
      (all.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? Number.NaN).toFixed(0),
    ]),
    below: `Goal: under ${goalHere(300, bare)}.`,
  };
}
