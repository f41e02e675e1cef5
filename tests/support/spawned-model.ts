import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** As the flags of model-server-process.ts. */
type SpawnedModelOptions = { latencyMs?: number; answer?: string; script?: string };

/** Starts the scripted model as a process of its own; `script` is a file that exports `answer`. */
export async function spawnModelServer(
  options: SpawnedModelOptions = {},
): Promise<{ url: string; close(): void }> {
  const { latencyMs = 0, answer, script } = options;
  const args = ['--latency', String(latencyMs)];
  if (answer !== undefined) args.push('--answer', answer);
  if (script !== undefined) args.push('--script', script);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'model-server-process.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const failed = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`the model left with ${code}`)),
  );
  const [url] = (await Promise.race([once(createInterface(child.stdout), 'line'), failed])) as [string];
  failed.catch(() => undefined);
  return { url, close: () => void child.kill() };
}
