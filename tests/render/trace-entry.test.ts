import { describe, expect, it } from 'vitest';
import { traceOf } from '../../src/render/trace-entry.ts';
import type { Pair, Run, Side, Span } from '../../src/types.ts';

function span(id: string, parent: string | null, name: string, more: Partial<Span> = {}): Span {
  return { id, parent, name, start: 0, ms: 10, error: null, attributes: {}, ...more };
}

function run(side: Side, index: number, spans?: readonly Span[]): Run {
  const answer = { turn: 1, user: '?', text: 'yes', toolCalls: [], ...(spans ? { spans } : {}) };
  return { trial: { side, index }, result: { ok: true, value: [answer] } } as unknown as Run;
}

function pair(runs: readonly Run[], wrong: number): Pair {
  const of = (side: Side) =>
    runs
      .filter(({ trial }) => trial.side === side)
      .map((each) => ({
        run: each,
        mark: { value: side === 'candidate' && each.trial.index === wrong ? 0 : 1, evidence: null },
      }));
  const status = wrong < 0 ? 'passing' : 'introduced';
  return { status, upwards: true, baseline: of('baseline'), candidate: of('candidate') } as unknown as Pair;
}

const TREE = (found: number): Span[] => [
  span('1', null, 'agent', { ms: 60.123456 }),
  span('2', '1', 'retrieve', { attributes: { found } }),
  span('3', '1', 'chat'),
];

describe('both traces of a case', () => {
  it('are rows of one tree that name the spans of each side, of the trial with the wrong answer', () => {
    const runs = [0, 1].flatMap((at) => [
      run('baseline', at, TREE(3)),
      run('candidate', at, at === 0 ? TREE(3) : [...TREE(1), span('4', '3', 'retry')]),
    ]);
    const trace = traceOf([pair(runs, 1)], runs);
    expect(trace?.trial).toBe(1);
    expect(trace?.rows).toEqual([
      { depth: 0, baseline: 0, candidate: 0, differs: [], near: true },
      { depth: 1, baseline: 1, candidate: 1, differs: ['found'], near: true },
      { depth: 1, baseline: 2, candidate: 2, differs: [], near: true },
      { depth: 2, baseline: null, candidate: 3, differs: [], near: true },
    ]);
    expect(trace?.baseline.map(({ name, ms }) => [name, ms])).toEqual([
      ['agent', 60.123],
      ['retrieve', 10],
      ['chat', 10],
    ]);
    expect(trace?.candidate.at(1)?.attributes).toEqual({ found: 1 });
    expect(trace?.['left-out']).toBe(0);
  });

  it('are of the wrong trial where both sides have its spans, else of the first of which they do', () => {
    const runs = [0, 1, 2].flatMap((at) => [
      run('baseline', at, at === 0 ? undefined : TREE(3)),
      run('candidate', at, TREE(3)),
    ]);
    const shown = (wrong: number): number | undefined =>
      traceOf([pair(runs, -1), pair(runs, wrong)], runs)?.trial;
    expect([shown(2), shown(0), shown(-1)]).toEqual([2, 1, 1]);
  });

  it('are those of one side where the other sent none, and nothing where neither did', () => {
    const runs = [run('baseline', 0), run('candidate', 0, TREE(1))];
    expect(
      traceOf([pair(runs, 0)], runs)?.rows.map(({ baseline, candidate }) => [baseline, candidate]),
    ).toEqual([
      [null, 0],
      [null, 1],
      [null, 2],
    ]);
    expect(traceOf([], [run('baseline', 0), run('candidate', 0)])).toBeNull();
  });

  it('hold of thousands of spans and of long texts what lies where they part', () => {
    const long = (last: string): Span[] => [
      span('r', null, 'agent', { attributes: { asked: 'x'.repeat(1000) } }),
      ...Array.from({ length: 1999 }, (_, at) => span(`s${at}`, 'r', at === 1998 ? last : `step ${at}`)),
    ];
    const runs = [run('baseline', 0, long('refund')), run('candidate', 0, long('cancel'))];
    const trace = traceOf([pair(runs, 0)], runs);
    expect(trace?.candidate.map(({ name }) => name)).toEqual(['agent', 'step 1996', 'step 1997', 'cancel']);
    expect(trace?.['left-out']).toBe(2001 - 5);
    expect(trace?.candidate.at(0)?.attributes['asked']).toHaveLength(401);
    const strange = [
      run('baseline', 0, long('a')),
      run(
        'candidate',
        0,
        long('a').map((each) => ({ ...each, name: `other ${each.name}` })),
      ),
    ];
    expect(traceOf([pair(strange, 0)], strange)?.rows).toHaveLength(300);
  });
});
