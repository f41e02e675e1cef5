/** A process of a step, from its start to its end. */
import { spawn } from 'node:child_process';

/** How a step is ended before its time. */
export type Ending = {
  /** Cancels as the runner does, once it wrote this or that came: SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL. */
  cancelWhen?: string | Promise<unknown>;
  /** Called once these words were written. */
  said?: { readonly words: string; readonly then: () => void };
  /** SIGKILL after so long; four minutes unless given. */
  timeoutMs?: number;
};

/** How it ended. */
export type Ended = {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** Wall-clock time of the process. */
  milliseconds: number;
};

/** Runs node in a folder, with an environment of its own. */
export function execute(
  args: readonly string[],
  env: Record<string, string>,
  options: Ending & { workspace: string },
): Promise<Ended> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: options.workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timers = [setTimeout(() => child.kill('SIGKILL'), options.timeoutMs ?? 240_000)];
  const { cancelWhen, said } = options;
  let [isCancelled, isSaid] = [false, false];
  const cancel = (): void => {
    if (isCancelled) return;
    isCancelled = true;
    child.kill('SIGINT');
    timers.push(setTimeout(() => child.kill('SIGTERM'), 7_500));
    timers.push(setTimeout(() => child.kill('SIGKILL'), 10_000));
  };
  if (typeof cancelWhen !== 'string') void cancelWhen?.then(cancel);
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
    if (typeof cancelWhen === 'string' && output.stdout.includes(cancelWhen)) cancel();
    if (said && !isSaid && output.stdout.includes(said.words)) {
      isSaid = true;
      said.then();
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const timer of timers) clearTimeout(timer);
      resolve({ code, signal, ...output, milliseconds: performance.now() - started });
    });
  });
}
