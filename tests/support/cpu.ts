import { expect } from 'vitest';

/** Does what may not take long: fewer seconds of CPU than these, of which a busy machine makes no more. */
export async function withinCpu(seconds: number, work: () => unknown): Promise<void> {
  const begun = process.cpuUsage();
  await work();
  expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(seconds);
}
