/** The headline is true: over random verdicts, no row may say what it leaves out or contradicts. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUILT_IN } from '../../src/lib/built-in.ts';
import { plain } from '../../src/render/shorten.ts';
import { outcomeOf } from '../../src/stages/decide/outcome.ts';
import { report } from '../../src/stages/report/index.ts';
import { drawnCheck, type Drawn } from '../support/drawn-check.ts';
import { situations } from '../support/situations.ts';
import { heightOf } from '../support/height.ts';
import { reportOf } from '../support/report.ts';
import type { Block, Check, PolicyChange, Report } from '../../src/types.ts';

const loosened: PolicyChange = {
  what: 'metric a.threshold.min',
  before: 0.9,
  after: 0.5,
  effect: 'loosened',
};

function reportFrom(checks: readonly Check[], policy: readonly PolicyChange[]): Report {
  const outcome = outcomeOf(checks, [], { onPreExisting: 'warn' });
  const { proposal, changes, runs, usage } = reportOf();
  const exams = [...new Set(checks.map(({ comparison }) => comparison.exam))];
  const rest = { usage, falseAlarm: 0.05, sights: [], moved: [], warnings: [] };
  return report({
    verdict: { outcome, checks, trouble: [] },
    proposal,
    changes,
    exams,
    policy,
    runs,
    ...rest,
  });
}

/** The rows that a reader sees without opening anything, and those in the folds of what moved and of what broke. */
function movedRows(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'details' && /more that moved|broken case/.test(plain(block.summary)))
      return movedRows(block.blocks);
    return block.kind === 'table' ? block.rows.map((row) => row.map(plain).join(' | ')) : [];
  });
}

/** Named, or counted among those that are not named. */
const isTold = (headline: string, id: string): boolean =>
  headline.includes(id) || /\band \d+ more\b|\d+ of \d+ metrics/.test(headline);

const checksArb = fc.array(drawnCheck, { minLength: 1, maxLength: 6 });

describe('over random verdicts', () => {
  test('no row contradicts the headline', () => {
    fc.assert(
      fc.property(checksArb, fc.boolean(), (drawn: readonly Drawn[], loosens) => {
        const checks = drawn.map(({ check }) => check);
        const { headline, blocks, verdict } = reportFrom(checks, loosens ? [loosened] : []);
        const rows = movedRows(blocks);
        expect(headline.startsWith('Blocked: ')).toBe(verdict.outcome === 'fail');
        if (verdict.outcome === 'unchanged') return;
        for (const { check, lost, improved } of drawn) {
          const { id } = check.comparison.rule.card;
          const isOff = check.outcome !== 'pass';
          if (id !== BUILT_IN && (isOff || improved)) expect(isTold(headline, id), headline).toBe(true);
          if (isOff && !check.preExisting) expect(headline).not.toMatch(/^Nothing got worse/);
          if (id === BUILT_IN && lost) expect(headline).toMatch(/unanswered/);
          if (isOff) expect(rows.some((row) => row.includes(id))).toBe(true);
        }
        if (loosens) expect(headline).toContain('less is asked once merged');
        for (const row of rows) expectTrue(row);
      }),
      { numRuns: 300, seed: 20261128 },
    );
  });

  test('direction follows the metric, and info is no warning', () => {
    fc.assert(
      fc.property(checksArb, (drawn: readonly Drawn[]) => {
        const checks = drawn.map(({ check }) => check);
        const { headline, blocks, because } = reportFrom(checks, []);
        for (const [at, { check }] of drawn.entries()) {
          const { id, measure, onFail } = check.comparison.rule.card;
          const isLower = measure === 'latency';
          expect(headline).not.toContain(`${id} ${isLower ? 'fell' : 'rose'} on`);
          if (isLower) expect(because[at]).not.toMatch(/\bdrop\b|\bloses\b/);
          // Of two that were drawn with one name, the row does not say which it is.
          const isOne = checks.filter((each) => each.comparison.rule.card.id === id).length === 1;
          const row = movedRows(blocks).find((each) => isOne && each.includes(id));
          if (onFail === 'info' && !check.blocking && !id.startsWith('kind'))
            expect(row ?? '').not.toMatch(/⚠️/);
        }
      }),
      { numRuns: 300, seed: 20261128 },
    );
  });
});

/** What fails is drawn away from zero, or not drawn; at most four columns and no prose. */
function expectTrue(row: string): void {
  const picture = /[├┤│┼─●·]{5,}/.exec(row)?.[0] ?? '';
  if (row.startsWith('❌')) expect(picture).not.toContain('┼');
  expect(row.split(' | ').length).toBeLessThanOrEqual(4);
  expect(row.length).toBeLessThan(160);
}

describe('heights on a phone of 360 pixels', () => {
  /** What may be higher: many metrics on many targets; two laws or two targets with a fold each for all that is beside it; a note beside a broken case. */
  const HIGHER: Readonly<Record<string, number>> = {
    'baseline-gone': 1080,
    'baseline-kept': 1020,
    forty: 1100,
    'prompt-under-a-new-name': 1140,
    'threshold-loosened-with-a-worse-prompt': 1030,
  };
  const golden = globSync('fixtures/{scenarios/*,comments}/*.md')
    .filter((file) => !file.endsWith('README.md'))
    .map((file) => {
      const name = basename(file) === 'comment.md' ? basename(dirname(file)) : basename(file, '.md');
      const text = readFileSync(file, 'utf8');
      return [name, /^## 🛑/m.test(text) ? 600 : (HIGHER[name] ?? 1000), text] as const;
    });

  test.for(golden)('%s: at most %i', ([, most, text]) => {
    expect(heightOf(text)).toBeLessThanOrEqual(most);
  });

  test('are of all situations, the demo among them', () => {
    const names = golden.map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining([...Object.keys(situations), ...Object.keys(HIGHER)]));
    expect(golden.find(([name]) => name === 'language-lost-at-turn-five')?.[2]).toContain('Blocked');
  });
});
