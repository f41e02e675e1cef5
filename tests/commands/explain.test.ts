import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startModelServer } from '../support/model-server.ts';
import { createRepo } from '../support/repo.ts';
import { CONFIG, SHOP } from '../support/shop.ts';
import { type Ended, micro as command } from '../support/micro.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const FILE = '.github/micro-metrics.yml';
const VITAL = `vital: { measure: contains, options: { value: please }, threshold: { min: 0.9, slices: { lang: { de: { min: 1, by: value } } } }, slices: [lang], critical: true, on-fail: warn, stage: run, status: experimental,
      origin: { type: incident, ref: INC-42 }, business: { metric: retention, direction: up, team: support }, action: Revert the prompt., created: 2026-01-14, supersedes: polite }`;

/** The shop, with a prompt that has a field, and with one more metric. */
function shop(): string {
  const repo = createRepo();
  closing.push(() => repo.cleanup());
  const cases = [
    { id: 'order-1', input: { name: 'Ann' }, turns: ['Where is it?', 'And when?'], tags: { lang: 'de' } },
    {
      id: 'order-2',
      input: { name: 'Bo' },
      turns: ['Where is it?'],
      pinned: true,
      expected: { day: 'Monday' },
    },
    ...Array.from({ length: 20 }, (_, at) => ({
      id: `more-${at}`,
      input: { name: 'Cy' },
      turns: ['Where?'],
    })),
  ];
  repo.commit('first', {
    ...SHOP,
    [FILE]: `${CONFIG.replace('[polite, short]', '[polite, short, vital]')}  ${VITAL}\n`,
    'prompts/support.md': 'You help {{name}}.\nSay please.\n',
    'evals/orders.jsonl': `${cases.map((each) => JSON.stringify(each)).join('\n')}\n`,
  });
  return repo.dir;
}

const micro = (cwd: string, ...args: readonly string[]): Promise<Ended> =>
  command(cwd, args, { MICRO_METRICS_API_KEY: 'sk-home-0123456789' });

/** A run in which the working tree no longer says please. */
async function gated(directory: string): Promise<void> {
  writeFileSync(join(directory, 'prompts/support.md'), 'You help {{name}} briefly.\n');
  const server = await startModelServer({
    answer: ({ messages }) => (JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait'),
  });
  closing.push(() => server.close());
  const run = await micro(directory, 'gate', '--base', 'main', '--base-url', server.url);
  expect(run.code).toBe(1);
}

describe('micro-metrics explain', () => {
  it('says what a metric is, where it is asked, what it asks for, and that it may block', async () => {
    const { code, out } = await micro(shop(), 'explain', 'polite');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      `metric polite (${FILE}:10)`,
      '  why       customers expect it',
      '  owner     @acme/shop',
      '  measures  Whether the answer holds a text, all of several, or any of them. The rate by case; more is better (contains).',
      '  options   {"value":"please"}',
      '  asked     orders of support: 22 cases, at most 1 trial',
      '  limits    at least 90 %; a loss of 5 points against base that is no chance',
      '  blocks    yes',
      '  life      active, to be reviewed by 2030-01-01',
    ]);
  });

  it('says why one may not block', async () => {
    const { out } = await micro(shop(), 'explain', 'vital');
    expect(out).toContain('  origin    incident, INC-42\n');
    expect(out).toContain('  moves     retention up (support)\n');
    expect(out).toContain(
      '  limits    at least 90 %; where lang is de: at least 100 %, by its value; critical: a pass must be proved\n',
    );
    expect(out).toContain(
      '  blocks    no: `why` is missing; `owner` is missing; `review-by` is missing; `on-fail` is warn; it is experimental; the project is at crawl, it waits for run\n',
    );
    expect(out).toContain('  to do     Revert the prompt.\n');
    expect(out).toContain('  life      experimental, written 2026-01-14, takes the place of polite\n');
    expect((await micro(shop(), 'explain', 'short')).out).toContain(
      '  limits    none: it is only looked at\n',
    );
  });

  it('says what a case is, and what a model would get', async () => {
    const directory = shop();
    const { code, out } = await micro(directory, 'explain', 'order-1');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      'case order-1 (evals/orders.jsonl:1)',
      '  tags      lang=de',
      '  pinned    yes: vital is critical',
      '  asked     orders of support, by polite, short, vital, answered; at most 1 trial',
      '            scripted-1 gets, a turn at a time:',
      '  system    | You help Ann.',
      '            | Say please.',
      '  user      | Where is it?',
      '  user      | And when?',
    ]);
    const other = await micro(directory, 'explain', 'order-2');
    expect(other.out).toContain('  expects   {"day":"Monday"}\n');
    expect(other.out).toContain('  pinned    yes: its line says so; vital is critical\n');
  });

  it('tells the last outcome from the report that is there, or from one that is named', async () => {
    const directory = shop();
    await gated(directory);
    const here = await micro(directory, 'explain', 'polite');
    expect(here.out).toMatch(
      / {2}last {6}fail on orders of support: worse .* a prompt that changes nothing .*\. It broke .*order-1, /,
    );
    expect((await micro(directory, 'explain', 'vital')).out).toContain('on orders of support, lang=de: ');
    expect((await micro(directory, 'explain', 'order-1')).out).toContain('  last      polite: introduced\n');
    copyFileSync(join(directory, '.micro-metrics/report.json'), join(directory, 'kept.json'));
    writeFileSync(join(directory, '.micro-metrics/report.json'), '{"version": 1');
    expect((await micro(directory, 'explain', 'polite')).out).not.toContain('last');
    const named = await micro(directory, 'explain', 'polite', '--report', 'kept.json');
    expect(named.out).toBe(here.out);
    writeFileSync(join(directory, 'kept.json'), '{"version": 2}');
    expect(await micro(directory, 'explain', 'polite', '--report', 'kept.json')).toMatchObject({
      code: 2,
      out: expect.stringContaining('kept.json is no report that can be read: version: expected 1'),
    });
  });

  it('speaks JSON to machines, with the keys of a card', async () => {
    const { out } = await micro(shop(), 'explain', 'vital', '--json');
    const { metrics, cases } = JSON.parse(out) as { metrics: unknown[]; cases: unknown[] };
    expect(cases).toEqual([]);
    expect(metrics).toMatchObject([
      {
        metric: 'vital',
        blocks: false,
        'kept-from-blocking': expect.arrayContaining(['it is experimental']),
        asked: [{ suite: 'orders', target: 'support', cases: 22, trials: 1 }],
        card: {
          ...{ 'on-fail': 'warn', 'review-by': null },
          threshold: { min: 0.9, 'max-regression': null, slices: { lang: { de: { min: 1 } } } },
        },
      },
    ]);
    const found = JSON.parse((await micro(shop(), 'explain', 'order-2', '--json')).out) as {
      cases: unknown[];
    };
    expect(found.cases).toMatchObject([
      {
        case: 'order-2',
        line: 2,
        asked: [{ request: { model: 'scripted-1', messages: [{ role: 'system' }] } }],
      },
    ]);
  });

  it.each([
    [['polit'], 'there is no metric and no case "polit". Did you mean "polite"?'],
    [['order-33'], 'Did you mean "order-'],
    [['x'], 'Metrics are polite, short, vital, answered; cases are known by their id.'],
    [[], 'explain takes the name of a metric or a case'],
    [['polite', '--report', 'none.json'], 'none.json does not exist'],
  ])('refuses %j', async (args, words) => {
    expect(await micro(shop(), 'explain', ...args)).toMatchObject({
      code: 2,
      out: expect.stringContaining(words),
    });
  });
});
