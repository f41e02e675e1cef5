import { expect, it } from 'vitest';
import { gate } from '../../src/pipelines/gate.ts';
import { summaryOf } from '../../src/render/page-summary.ts';
import { homeLine } from '../../src/stages/report/words/home.ts';
import { change, exam, reportOf } from '../support/report.ts';
import { CONFIG, FILE, HARMLESS, inShop, SHOP } from '../support/shop.ts';
import { saidOf } from '../support/account.ts';
import { laidOver, stageOf } from '../support/world.ts';

const { proposal } = reportOf();
const [base, commit] = ['a1b2c3d4'.repeat(5), 'd4c3b2a1'.repeat(5)];
const of = { proposal: { ...proposal, base, commit }, exams: [exam] };

it('is the line that the comment shows, and an output', async () => {
  const { outputs, comment } = await inShop();
  expect(outputs['command']).toBe('micro-metrics gate --base aaaaaaa --head ccccccc');
  expect(comment).toContain(`\`${outputs['command']}\``);
});

it('names a config that is not the usual one', async () => {
  const files = laidOver({ ...SHOP, 'ai/gate.yml': CONFIG }, { [FILE]: null });
  const inputs = { config: 'ai/gate.yml' };
  const { world } = stageOf({ base: files, head: HARMLESS, answer: () => 'please wait', inputs });
  const { outputs } = saidOf(await gate(world));
  expect(outputs['command']).toBe('micro-metrics gate --base aaaaaaa --head ccccccc --config ai/gate.yml');
});

it('asks every suite where this run did', async () => {
  const { verdict, outputs } = await inShop({ head: {}, inputs: { force: 'true' } });
  expect(verdict).toBe('pass');
  expect(outputs['command']).toBe('micro-metrics gate --base aaaaaaa --head ccccccc --force');
});

it('is one line and one word each, whatever the config is called', () => {
  expect(homeLine({ ...of, config: "it's; rm -rf $HOME.yml" })).toBe(
    String.raw`micro-metrics gate --base a1b2c3d --head d4c3b2a --config 'it'\''s; rm -rf $HOME.yml'`,
  );
});

it('takes the working tree where that was asked, and a commit where one was', () => {
  const local = { ...of.proposal, event: 'local' };
  expect(homeLine({ ...of, proposal: { ...local, head: 'e'.repeat(40) } })).toBe(
    'micro-metrics gate --base a1b2c3d',
  );
  expect(homeLine({ ...of, proposal: { ...local, head: commit } })).toBe(
    'micro-metrics gate --base a1b2c3d --head d4c3b2a',
  );
});

it.each([
  ['nothing was asked', { ...of, exams: [] }],
  [
    'scores came from elsewhere',
    { ...of, exams: [{ ...exam, change: { ...change, kind: 'measured' } as const }] },
  ],
  ['there is nothing to compare with', { ...of, proposal: { ...of.proposal, base: '' } }],
])('is none where %s', (_, it) => {
  expect(homeLine(it)).toBeNull();
});

it('stands beside what was spent; what was foreseen is on the page, beside what came of it', async () => {
  const prices = `prices: { scripted-1: { input: 0.25, output: 2 } }\n`;
  const { report, words } = await inShop({ base: { [FILE]: `${CONFIG}${prices}` } });
  expect(report.forecast?.most.usd).toBeGreaterThan(0);
  expect(words).toMatch(/tokens, \$[\d.]+ · at most 5 % false alarms · `micro-metrics gate /);
  const { foreseen, usage } = summaryOf(report, 0);
  expect(foreseen?.usd).toBeGreaterThanOrEqual(usage['cost-usd']);
  expect(foreseen?.calls).toBeGreaterThanOrEqual(usage.requests);
});
