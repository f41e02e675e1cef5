/** Ctrl-C at home, while a program is asked. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startShipped } from '../support/micro.ts';
import { commandOf, programOf } from '../support/programs.ts';
import { createRepo } from '../support/repo.ts';

/** Answers four times, then tells its process id and never answers again. */
function stuck(place: string): string {
  return `if (number <= 4) answer({ output: 'please wait' });
  else if (number === 5) fs.writeFileSync(${JSON.stringify(place)} + '/' + process.pid, '');`;
}

/** One that has ended, but that nobody has asked about, runs no more. */
function isRunning(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

it('keeps what was answered and says where; no program and no folder is left', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'called-off-'));
  const [temporary, told] = [join(scratch, 'tmp'), join(scratch, 'told')];
  for (const folder of [temporary, told]) mkdirSync(folder);
  const repo = createRepo();
  repo.commit('first', programOf(stuck(told)));
  repo.branch('other');
  repo.commit('second', { 'app/main.mjs': commandOf(`${stuck(told)} // other`) });
  const args = ['gate', '--base', 'main', '--allow-commands'];
  const child = startShipped(repo.dir, args, { HOME: scratch, TMPDIR: temporary });
  const pids = new Set<string>();
  const watcher = watch(told, (_, name) => {
    if (name) pids.add(name);
    if (pids.size === 2) child.kill('SIGINT');
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const code = await new Promise((ended) => child.once('close', ended));
  watcher.close();

  expect(code).toBe(130);
  expect(out).toMatch(/Called off; 8 answers that were paid for are kept in /);
  const [, path = ''] = /Called off; 8 answers that were paid for are kept in (.*)\.$/m.exec(out) ?? [];
  expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(8);
  await expect.poll(() => [...pids].map(Number).filter(isRunning)).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
  rmSync(scratch, { recursive: true });
  repo.cleanup();
});
