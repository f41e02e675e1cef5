/** The life of metrics: what a change of status skips, versions side by side, and sunsets. */
import { describe, expect, it } from 'vitest';
import { aa } from '../../src/pipelines/aa.ts';
import { told } from '../support/account.ts';
import { CONFIG, FILE, inShop, SHOP } from '../support/shop.ts';

const polite = (more: string): string =>
  CONFIG.replace('measure: contains\n', `measure: contains\n    ${more}\n`);

const edited = (base: string, head: string) => inShop({ base: { [FILE]: base }, head: { [FILE]: head } });

describe('a change of status', () => {
  it.each([
    ['active', 'retired', 'skips a step: from active it goes to deprecated or experimental first'],
    ['proposed', 'active', 'skips a step: from proposed it goes to experimental or retired first'],
    ['retired', 'active', 'it comes back as experimental first, or says what it `supersedes`'],
    ['deprecated', 'experimental', 'skips a step'],
  ])('from %s to %s is listed with what it skips', async (from, to, words) => {
    const { comment } = await edited(polite(`status: ${from}`), polite(`status: ${to}`));
    expect(comment.replaceAll('\\', '')).toContain(words);
  });

  it.each([
    ['active', 'deprecated'],
    ['experimental', 'active'],
    ['deprecated', 'retired'],
    ['retired', 'experimental'],
  ])('from %s to %s is listed without', async (from, to) => {
    const { comment } = await edited(polite(`status: ${from}`), polite(`status: ${to}`));
    expect(comment).toContain('metric polite.status');
    expect(comment).not.toMatch(/skips a step|comes back/);
  });

  it('to retired is right for what is superseded, and never for what is critical otherwise', async () => {
    const successor = `  kind:\n    measure: contains\n    options: { value: please }\n    on-fail: info\n    supersedes: polite\n`;
    const by = await edited(polite('status: active'), `${polite('status: retired')}${successor}`);
    expect(by.comment).not.toContain('skips a step');
    const vital = await edited(
      polite('critical: true'),
      CONFIG.replace(/ {2}polite:[\s\S]*?(?= {2}short:)/, '').replace('[polite, short]', '[short]'),
    );
    expect(vital.comment.replaceAll('\\', '')).toContain(
      'critical, so it retires only when an active metric',
    );
  });
});

it('names both versions of a metric whose definition changed, and scores both', async () => {
  const { comment, verdict } = await edited(CONFIG, CONFIG.replace('value: please', 'value: wait'));
  expect(comment).toMatch(/\*\*changed\*\* `metric polite\.version`: `[0-9a-f]{8}` → `[0-9a-f]{8}`/);
  expect(comment).toContain('both versions were scored on both sides, side by side');
  expect(comment).toContain('(asked for by base)');
  expect(comment).toContain('(asked for by this change)');
  expect(verdict).not.toBe('error');
});

it('does not run what is past its sunset, and says so once; what is critical runs on', async () => {
  const today = '2031-01-01';
  const past = await inShop({ base: { [FILE]: polite('sunset: 2030-12-31') }, today, answer: () => 'no' });
  expect(past.comment).toContain('Past their sunset, so not run any more: polite (2030-12-31).');
  expect(past.outputs['failed-metrics']).toBe('[]');
  const vital = polite('sunset: 2030-12-31\n    critical: true');
  const runs = await inShop({ base: { [FILE]: vital }, today, answer: () => 'no' });
  expect(runs.outputs['failed-metrics']).toBe('["polite"]');
});

it('rehearses nothing that is past its sunset', async () => {
  const base = { ...SHOP, [FILE]: polite('sunset: 2030-12-31') };
  const rehearsed = async (today: string): Promise<readonly string[]> => {
    const { files } = await told({ base, head: base, today, answer: () => 'please' }, aa);
    const { checks } = JSON.parse(files['report.json'] ?? '').aa;
    return checks.map(({ metric }: { readonly metric: string }) => metric);
  };
  expect(await rehearsed('2030-12-31')).toContain('polite');
  expect(await rehearsed('2031-01-01')).not.toContain('polite');
});

it('groups results by kind, with the business metric that they move', async () => {
  const base = polite('business: { metric: retention, direction: up, team: support }').replace(
    'options: { max: 500 } }',
    'options: { max: 500 }, kind: system }',
  );
  const seen = await inShop({ base: { [FILE]: base } });
  expect(seen.comment).toContain('**User issues**');
  expect(seen.comment).toContain('**System**');
  expect(seen.comment).toContain('→ retention (support)');
});

describe('what somebody should decide about the metrics', () => {
  const due = CONFIG.replace(/review-by: [\d-]+/, 'review-by: 2026-01-31');
  const later = polite('stage: run').replace(/^stage: \w+$/m, 'stage: walk');
  const said = async (config: string, today: string): Promise<string> =>
    (await inShop({ base: { [FILE]: config }, head: { 'prompts/support.md': 'Answer.\n' }, today })).words;

  it('is told in the fold on certainty: dates that have passed', async () => {
    expect(await said(due, '2026-02-01')).toContain('**polite** was to be reviewed by 2026-01-31. Ask');
    expect(await said(due, '2026-01-31')).not.toContain('was to be reviewed');
  });

  it('and metrics that wait for the project', async () => {
    expect(await said(later, '2026-01-01')).toContain(
      'polite only looks until the config says `stage: run`.',
    );
    expect(await said(CONFIG, '2026-01-01')).not.toContain('Life of the metrics');
  });
});
