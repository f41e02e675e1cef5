/** The row of the framework whose data are times, through the whole gate. */
import { describe, expect, it } from 'vitest';
import { BLOCKS, play, type Told } from '../support/recording.ts';

describe('row 24: latency', () => {
  const timed = (base: number, head: number): Told[] =>
    Array.from({ length: 40 }, (_, at) => ({
      case: { id: `c-${at}` },
      base: ['right, says base'],
      head: ['right, says head'],
      ms: { base: base + at, head: head + at },
    }));
  const latency = (threshold: string): string =>
    `latency: { measure: latency, threshold: ${threshold}, ${BLOCKS} }`;

  it('a quarter slower fails a limit of 15 %', async () => {
    const { verdict } = await play(timed(800, 1000), { metrics: latency('{ max-regression: "15%" }') });
    expect(verdict).toBe('fail');
  });

  it('five milliseconds are under the floor of fifty', async () => {
    const metrics = latency('{ max-regression: "15%", min-effect: 50 }');
    expect((await play(timed(20, 25), { metrics })).verdict).toBe('pass');
  });
});
