/** What is not known of the parts of a system is said, whatever the verdict: traces that did not come, parts in none. */
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/render/markdown.ts';
import type { MetricCard, Report, Side, Span, SystemAt } from '../../src/types.ts';
import { type Suited, told } from '../support/findings.ts';

const system: SystemAt = {
  revision: 'base',
  start: ['node', 'main.mjs'],
  watch: [],
  http: null,
  setup: [],
  env: [],
  memory: null,
};
const cases = Array.from({ length: 20 }, (_, at) => ({ id: `c${at}` }));

const partOf = (name: string, attributes: Span['attributes'] = {}): Span => ({
  id: name,
  parent: null,
  name,
  start: 0,
  ms: 5,
  error: null,
  attributes,
});

const card = (id: string, options: MetricCard['options'], more: Partial<MetricCard> = {}) => ({
  id,
  measure: 'span',
  options,
  ...more,
});
const ASKS = card('asks', { name: 'chat *', of: 'count' });
const FAILS = card('chat-fails', { name: 'chat *', of: 'errors' });
const LOSS = {
  min: null,
  max: null,
  minEffect: 0,
  by: 'value',
  maxRegression: { value: 0.05, relative: false },
} as const;

type Sent = NonNullable<Suited['spans']>;
const bySide = (base: readonly Span[], head: readonly Span[]): Sent => {
  return (side: Side) => (side === 'baseline' ? base : head);
};

function toldOf(spans: Sent | undefined, cards: readonly Partial<MetricCard>[]): Promise<Report> {
  return told({
    suites: [
      { cases, cards, base: () => 'please wait', head: () => 'please wait', ...(spans ? { spans } : {}) },
    ],
    change: { systems: { baseline: system, candidate: system } },
  });
}

const saidBy = ({ warnings }: Report): string[] => warnings.map(({ code, message }) => `${code}: ${message}`);
const CHAT = [partOf('agent'), partOf('chat small')];

describe('a trace that did not come', () => {
  it('is told where a metric needs it, on whichever side, though nothing blocks', async () => {
    const { verdict, warnings } = await toldOf(undefined, [ASKS, FAILS]);
    expect(verdict.checks.map(({ comparison }) => comparison.candidate)).toContain(null);
    expect(warnings).toEqual([
      {
        code: 'no-trace',
        message:
          "Without a trace came 20 of 20 answers of support on base and 20 of 20 on head, so asks and chat-fails can't be told of them: docs/systems.md says how spans are sent.",
      },
    ]);
  });

  it('is told where other answers have one, though no metric is about a part', async () => {
    const polite = { id: 'polite', measure: 'contains', options: { value: 'please' } };
    const some: Sent = (side, at) => (side === 'baseline' || at > 1 ? CHAT : (undefined as never));
    expect(saidBy(await toldOf(some, [polite]))).toEqual([
      expect.stringMatching(/^no-trace: Without a trace came 0 of 20 answers .* and 2 of 20 on head: docs/),
    ]);
    expect(saidBy(await toldOf(undefined, [polite]))).toEqual([]);
    expect(saidBy(await toldOf(() => CHAT, [polite]))).toEqual([]);
  });
});

describe('a part that no trace has', () => {
  const gone = bySide(CHAT, [partOf('agent')]);

  it('is a real zero where it is counted, and told once, whether or not anything blocks', async () => {
    const report = await toldOf(gone, [{ ...ASKS, threshold: LOSS, onFail: 'block' }, FAILS]);
    const [asks, fails] = report.verdict.checks.map(({ comparison }) => comparison);
    expect([asks?.baseline?.value, asks?.candidate?.value, fails?.candidate]).toEqual([1, 0, null]);
    expect(saidBy(report)).toEqual([
      "part-unseen: No span is called chat * in any trace of head, and in 40 of 40 of base: asks and chat-fails can't tell whether that part is gone, has another name, or is sent no more.",
    ]);
  });

  it('did not get better, though fewer are better', async () => {
    expect((await toldOf(gone, [ASKS])).headline).not.toContain('better');
    const fewer = bySide([...CHAT, ...CHAT, ...CHAT], CHAT);
    expect((await toldOf(fewer, [ASKS])).headline).toContain('asks got better: 3 → 1');
  });

  it('may have been written wrongly where base lacks it too, but for one that may not occur', async () => {
    const spans = bySide([partOf('agent')], [partOf('agent')]);
    expect(saidBy(await toldOf(spans, [ASKS]))).toEqual([
      expect.stringMatching(
        /^part-unseen: No span is called chat \* in any trace of either side: asks can't/,
      ),
    ]);
    const never = { ...LOSS, maxRegression: null, max: 0 };
    expect(saidBy(await toldOf(spans, [{ ...ASKS, threshold: never }]))).toEqual([]);
  });
});

describe('where the parts of both sides differ', () => {
  const found = (documents: number): Span[] => [partOf('retrieve', { found: documents }), partOf('generate')];

  it('the headline names the part that the metric is about', async () => {
    const pages = card(
      'pages-found',
      { name: 'retrieve', of: 'attribute', attribute: 'found' },
      { threshold: LOSS, onFail: 'block' },
    );
    const { headline } = await toldOf(bySide(found(3), found(1)), [pages]);
    expect(headline).toBe('Blocked: pages-found (retrieve) fell on orders: 3 → 1');
  });

  it('cases that were as bad as can be already do not hide the part', async () => {
    const graded = { id: 'close', measure: 'similarity', threshold: LOSS, onFail: 'block' as const };
    const report = await told({
      suites: [
        {
          cases: cases.map((each) => ({ ...each, expected: 'three days' })),
          cards: [graded],
          base: (at) => (at < 18 ? 'three days' : 'qqq'),
          head: () => 'qqq',
          spans: bySide(found(3), found(1)),
        },
      ],
      change: { systems: { baseline: system, candidate: system } },
    });
    expect(toMarkdown(report.blocks)).toContain(
      '**Where they part:** `retrieve` (`found`), in 18 of 18 broken cases with traces.',
    );
  });
});
