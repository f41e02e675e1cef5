import { describe, expect, it } from 'vitest';
import { traceLines as linesOf } from '../../src/render/trace-lines.ts';
import { traceTree } from '../../src/render/trace-tree.ts';
import type { Span } from '../../src/types.ts';

function span(id: string, parent: string | null, name: string, more: Partial<Span> = {}): Span {
  return { id, parent, name, start: 0, ms: 10, error: null, attributes: {}, ...more };
}

function traceLines(baseline: readonly Span[], candidate: readonly Span[]): string[] {
  return linesOf(traceTree(baseline, candidate));
}

const AGENT = [span('1', null, 'agent', { ms: 60 }), span('2', '1', 'retrieve'), span('3', '1', 'chat')];

describe('two traces as one tree', () => {
  it('show each part with both times, and what only one of them did', () => {
    const head = [
      span('a', null, 'agent', { ms: 80 }),
      span('b', 'a', 'retrieve', { ms: 12 }),
      span('c', 'a', 'rerank'),
      span('d', 'a', 'chat', { error: 'no quota' }),
    ];
    expect(traceLines(AGENT, head)).toEqual([
      '  agent (60 ms → 80 ms)',
      '    retrieve (10 ms → 12 ms)',
      '-   chat (10 ms)',
      '+   rerank (10 ms)',
      '+   chat (10 ms): no quota',
    ]);
  });

  it('show which attributes of a part differ, and not those that are new each time', () => {
    const at = (found: number, id: string): Span =>
      span('2', null, 'retrieve', { attributes: { found, 'request.id': id, store: 'eu' } });
    expect(traceLines([at(3, 'x')], [at(1, 'y')])).toEqual([
      '  retrieve (10 ms → 10 ms)',
      '-   found: 3',
      '+   found: 1',
    ]);
  });

  it('leave out what is far from where they part, but not what holds it', () => {
    const parts = (last: string): Span[] => [
      span('r', null, 'agent'),
      ...Array.from({ length: 9 }, (_, at) => span(`s${at}`, 'r', `step ${at}`)),
      span('l', 'r', last),
    ];
    expect(traceLines(parts('refund'), parts('cancel'))).toEqual([
      '  agent (10 ms → 10 ms)',
      '  …',
      '    step 7 (10 ms → 10 ms)',
      '    step 8 (10 ms → 10 ms)',
      '-   refund (10 ms)',
      '+   cancel (10 ms)',
    ]);
  });

  it('are whole where they do not part, and nothing where there is none', () => {
    expect(traceLines(AGENT, AGENT)).toHaveLength(3);
    expect(traceLines([], [])).toEqual([]);
  });

  it('show of a long text where it leaves the other one', () => {
    const asked = (tail: string): Span[] => [
      span('1', null, 'chat', { attributes: { asked: `${'Always the same words. '.repeat(10)}${tail}` } }),
    ];
    expect(traceLines(asked('Be kind.'), asked('Be short.')).slice(1)).toEqual([
      '-   asked: …ds. Always the same words. Be kind.',
      '+   asked: …ds. Always the same words. Be short.',
    ]);
  });

  it('hold whatever a program sends: circles, lines within names, depth, thousands', () => {
    const circle = [span('1', '2', 'one'), span('2', '1', 'two\n+ forged\u202e')];
    expect(traceLines([], circle)).toEqual(['+ one (10 ms)', '+   two + forged⟨U+202E⟩ (10 ms)']);
    const deep = Array.from({ length: 2000 }, (_, at) =>
      span(`${at}`, at ? `${at - 1}` : null, `part ${at}`),
    );
    const lines = traceLines([], deep);
    expect(lines).toHaveLength(61);
    expect(lines.at(-1)).toBe('  … (1940 more lines)');
  });
});
