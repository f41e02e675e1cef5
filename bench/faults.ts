/** The shipped action against endpoints in trouble: what each fault costs, and what it loses. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';
import { type Fault, FAULTS, startFaulty } from './faulty.ts';
import { buildWorld } from './world.ts';

/** Seconds for one call. */
const TIMEOUT = 5;
const CASES = 200;
/** A row that takes longer is ended, and says so in its exit code. */
const LONGEST_MS = 180_000;

interface Row {
  readonly name: string;
  readonly cases: number;
  readonly url?: string;
  readonly faultAt: (index: number, ms: number) => Fault | null;
}

/** One run of the action: how it ended, and what it took. */
async function run({ name, cases, faultAt, url }: Row): Promise<string[]> {
  const server = await startFaulty(faultAt);
  const world = buildWorld(cases, 'prompt');
  const scratch = mkdtempSync(join(tmpdir(), 'bench-faults-'));
  const output = join(scratch, 'output');
  writeFileSync(output, '');
  const inputs = {
    'base-url': url ?? server.url,
    'api-key': 'sk-bench',
    comment: 'never',
    timeout: String(TIMEOUT),
    'report-dir': scratch,
    confirm: 'false',
  };
  const { args, env } = world.subject(name, inputs, 'http://127.0.0.1:9');
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'] ?? '', HOME: scratch, ...env, GITHUB_OUTPUT: output },
    stdio: 'ignore',
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  const seconds = (performance.now() - started) / 1000;
  const told = readFileSync(output, 'utf8');
  const of = (name: string): string => new RegExp(`^${name}(?:=|<<.*\\n)(.*)$`, 'm').exec(told)?.[1] ?? '?';
  const kept = join(scratch, 'runs.jsonl');
  const lines = existsSync(kept) ? readFileSync(kept, 'utf8').trim().split('\n') : [];
  const failures = lines.flatMap(
    (line) => (JSON.parse(line) as { failure?: { message: string; cause: string } }).failure ?? [],
  );
  const lost = failures.length;
  if (process.argv.includes('--why'))
    console.log(
      of('headline'),
      [...new Set(failures.map(({ cause, message }) => `${cause}: ${message}`))].slice(0, 4),
    );
  server.close();
  world.close();
  rmSync(scratch, { recursive: true });
  const shown = [
    name,
    `${of('verdict')}, ${code ?? 'ended'}`,
    server.requests(),
    (server.asked() / 1000).toFixed(1),
    seconds.toFixed(1),
    `${lost} of ${lines.length}`,
  ];
  console.log(shown.join(' | '));
  return shown.map(String);
}

const down = FAULTS.filter(({ name }) =>
  ['500', 'dropped socket', 'never answers', '429 without it'].includes(name),
);
const tables: readonly [string, readonly Row[]][] = [
  [
    `One request in twenty (${CASES} cases, both sides)`,
    [
      { name: 'none', cases: CASES, faultAt: () => null },
      ...FAULTS.map((fault) => ({
        name: fault.name,
        cases: CASES,
        faultAt: (at: number) => (at % 20 === 7 ? fault : null),
      })),
    ],
  ],
  [
    `Every request (${CASES} cases, both sides)`,
    [
      ...FAULTS.map((fault) => ({ name: fault.name, cases: CASES, faultAt: () => fault })),
      {
        name: 'a name that nobody knows',
        cases: CASES,
        url: 'https://models.example.invalid/v1',
        faultAt: () => null,
      },
      { name: 'nobody listens', cases: CASES, url: 'http://127.0.0.1:9/v1', faultAt: () => null },
    ],
  ],
  [
    `An outage of 8 s, two seconds after the first request (1,000 cases, both sides)`,
    [
      { name: 'none', cases: 1000, faultAt: () => null },
      ...down.map((fault) => ({
        name: fault.name,
        cases: 1000,
        faultAt: (_: number, ms: number) => (ms > 2000 && ms < 10_000 ? fault : null),
      })),
    ],
  ],
  [
    'Dead, or dying in the middle (10,000 cases, both sides)',
    [
      { name: '500 from the start', cases: 10_000, faultAt: () => down[1] ?? null },
      { name: 'never answers, from the start', cases: 10_000, faultAt: () => down[3] ?? null },
      {
        name: '401 after 100 answers',
        cases: 10_000,
        faultAt: (at) => (at < 100 ? null : (FAULTS[5] ?? null)),
      },
      {
        name: '500 after 100 answers',
        cases: 10_000,
        faultAt: (at) => (at < 100 ? null : (down[1] ?? null)),
      },
    ],
  ],
];

const [only] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const said: string[] = [];
for (const [title, rows] of process.argv.includes('--first') ? tables.slice(0, 1) : tables) {
  // One after the other: a server that floods would keep those of other rows waiting.
  const cells: string[][] = [];
  for (const row of rows.filter(({ name }) => !only || name === only)) cells.push(await run(row));
  const head = ['', 'verdict, exit code', 'requests', 'asking, s', 'in all, s', 'answers lost'];
  said.push(`### ${title}\n\n${markdownTable([head, ...cells], { align: ['l', 'l', 'r', 'r', 'r', 'r'] })}`);
  // What is done stays, whatever becomes of the rest.
  if (process.argv.includes('--write')) write();
}
function write(): void {
  const intro = `# What faults cost\n\nWritten by \`npm run bench:faults -- --write\`: the shipped action against a server on loopback that answers after 20 ms, with 8 in flight and a time limit of ${TIMEOUT} s. Asking is from the first request to the end of the last, the rest is start, plan and report; one run after the other. What hangs for longer than 2.3 time limits (11.5 s here, more than two minutes at the usual 60 s) is given up on purpose. How it is done is in [0016](decisions/0016-faults-are-met-by-the-lane.md).`;
  writeFileSync(join(import.meta.dirname, '../docs/bench-faults.md'), `${[intro, ...said].join('\n\n')}\n`);
}
process.exit(0);
