import { jobToken, startGitHub } from '../tests/support/github.ts';
import { goalHere, inTurns, type Subject, type Table } from './measure.ts';
import { buildWorld } from './world.ts';

const TOKEN = 'ghs_bench';
const TIMES = 9;
const BARE = 'bare node';
const FLOOR = 'node and the git commands';

/** What a pull request costs that touches no prompt, beside bare Node, one fetch, and the git commands alone; with the wall of bare Node. */
export async function atRest(): Promise<{ readonly table: Table; readonly bare: number }> {
  const [world, opened] = [buildWorld(50, 'readme'), buildWorld(50, 'readme', 'opened')];
  const github = await startGitHub({
    dir: world.directory,
    pulls: [{ number: 1 }],
    tokens: { [TOKEN]: jobToken({ contents: 'read', pull_requests: 'write' }) },
  });
  const paths = [
    '.github/micro-metrics.yml',
    'evals/questions.jsonl',
    'prompts/support.md',
    'config/models.yml',
  ];
  const questions = ['HEAD', 'HEAD^1'].flatMap((revision) =>
    paths.map((path) => `contents ${revision}:${path}`),
  );
  const gitOnly = `require('child_process').execFileSync('git', ['-C', '${world.directory}', 'cat-file', '--batch-command'], { input: '${questions.join('\\n')}\\n' })`;
  const subjects: Subject[] = [
    { name: BARE, args: ['-e', '0'] },
    { name: FLOOR, args: ['-e', gitOnly] },
    {
      name: 'one fetch',
      args: ['-e', `await (await fetch('${github.url}')).text()`, '--input-type=module'],
    },
    opened.subject('action, pull request opened', { 'github-token': TOKEN }, github.url),
    world.subject('action, new push: looks for an older comment', { 'github-token': TOKEN }, github.url),
  ];
  const results = await inTurns(subjects, TIMES);
  const floor = results.get(FLOOR);
  await github.close();
  world.close();
  opened.close();
  const bare = results.get(BARE)?.wall ?? Number.NaN;
  const table: Table = {
    title: `A pull request that touches no prompt (medians of ${TIMES})`,
    head: ['', 'wall ms', 'CPU ms', 'CPU over the git commands', 'peak MB'],
    rows: [...results].map(([name, { wall, cpu, memory }]) => [
      name,
      wall.toFixed(0),
      cpu.toFixed(0),
      (cpu - (floor?.cpu ?? Number.NaN)).toFixed(0),
      memory.toFixed(0),
    ]),
    below: `Goal: at most 70 MB, and over the git commands ${goalHere(120, bare)}.`,
  };
  return { table, bare };
}
