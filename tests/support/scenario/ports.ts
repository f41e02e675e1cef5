import { createServer } from 'node:net';
import { wait } from '../loopback.ts';

/** Resolves when nobody listens on the ports: another run of the tests may be playing the same story. */
export async function freePorts(ports: readonly (number | undefined)[]): Promise<void> {
  for (const port of ports) {
    if (port === undefined) continue;
    for (let left = 300; !(await isFree(port)); left--) {
      if (left === 0) throw new Error(`port ${port}, which a story names, is taken by something else`);
      await wait(200);
    }
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
