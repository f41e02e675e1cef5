import { describe, expect, it } from 'vitest';
import { explain } from '../../src/pipelines/explain.ts';
import { gate } from '../../src/pipelines/gate.ts';
import { pastChecks, pastRun } from '../../src/records/history.ts';
import { metricLines } from '../../src/stages/report/explanation.ts';
import { succeeds } from '../../src/lib/conclude.ts';
import { reportSchema as schema } from '../../src/render/report-schema.ts';
import type { Acceptance, Check } from '../../src/types.ts';
import { checkOf, comparisonOf, fileOf, ruleOf } from '../support/report.ts';
import { withAcceptances } from '../../src/stages/decide/accept.ts';
import { CONFIG, SHOP } from '../support/shop.ts';
import { failed, stageOf } from '../support/world.ts';

const FILE = '.github/micro-metrics.yml';
const acceptance: Acceptance = {
  metric: 'polite',
  actor: 'octocat',
  reason: 'the *new* tone is meant @everybody',
  at: '2026-11-02T10:00:00Z',
  url: 'https://github.com/acme/shop/pull/1#issuecomment-5',
};

/** A pull request that makes the bot impolite; what people let through is asked `times`. */
async function impolite(acceptances: readonly Acceptance[], config = CONFIG) {
  let times = 0;
  const said: string[] = [];
  const { world } = stageOf({
    base: { ...SHOP, [FILE]: config },
    head: { 'prompts/support.md': 'You answer politely and briefly.\n' },
    answer: ({ messages }) => (JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait'),
  });
  const say = (line: string): void => void said.push(line);
  const report = await gate({ ...world, say, acceptances: async () => (times++, acceptances) });
  return { report, times, vain: said.filter((line) => line.includes('lets nothing through')) };
}

describe('what somebody let through', () => {
  it('blocks no longer, and is said with actor and reason wherever something is said', async () => {
    const { report, times, vain } = await impolite([acceptance]);
    expect(report.verdict.outcome).toBe('pass');
    expect([times, vain]).toEqual([1, []]);
    expect(report.headline).toMatch(/^Accepted by octocat: polite /);
    const [check] = report.verdict.checks.filter(({ accepted }) => accepted);
    expect(check).toMatchObject({ outcome: 'fail', blocking: false, accepted: acceptance });
    const comment = fileOf('markdown', report);
    expect(comment).toContain('**Accepted:** `polite` by octocat, [2026');
    expect(comment).not.toMatch(/(?<!\u200b)@everybody/);
    expect(comment).toContain('☑️');
    const file = schema.parse(JSON.parse(fileOf('json', report)));
    expect(file.checks.find(({ metric }) => metric === 'polite')?.accepted).toEqual(acceptance);
    expect(fileOf('junit', report)).toContain('accepted by octocat');
    expect(succeeds(report.verdict, { onError: 'fail', onInconclusive: 'fail' })).toBe(true);
  });

  it('is told by explain, and kept for later runs, with actor and reason', async () => {
    const { report } = await impolite([acceptance]);
    const file = fileOf('json', report);
    const checks = pastChecks(file, 'report.json');
    if ('fault' in checks) throw new Error(checks.fault);
    const { world } = stageOf({ base: SHOP, head: {} });
    const alone = { tree: world.head, config: FILE, endpoints: [] };
    const { metrics } = await explain(alone, { name: 'polite', today: '2026-11-03', last: checks });
    expect(metrics.flatMap(metricLines).join('\n')).toMatch(
      / {2}last +fail on orders of support: .*; accepted by octocat: the \*new\* tone is meant/,
    );
    expect(pastRun(file, 'report.json')).toMatchObject({ accepted: [acceptance] });
    // What went with the law is remembered of the metric that it let through.
    const policy = { ...acceptance, metric: 'policy', owner: 'lea' };
    const told = file.replaceAll(/"accepted": \{[^}]*\}/g, () => `"accepted": ${JSON.stringify(policy)}`);
    expect(pastRun(told, 'report.json')).toMatchObject({ accepted: [{ ...policy, metric: 'polite' }] });
  });

  it.each([
    ['short', 'short is not in the way'],
    ['polit', 'nothing here is called polit'],
    ['polite,', 'nothing here is called polite,'],
  ])('is of one metric: another that fails blocks as before, which is said: %s', async (metric, why) => {
    const { report, vain } = await impolite([{ ...acceptance, metric }]);
    expect(report.verdict.outcome).toBe('fail');
    expect(report.headline).toMatch(/^Blocked: polite /);
    expect(vain).toEqual([
      `"accept ${metric}" by octocat lets nothing through: ${why}; what is in the way and could be let through is polite.`,
    ]);
  });

  it('is told beside all that could be let through instead', async () => {
    const more = `${CONFIG.replace('[polite, short]', '[polite, waits]')}  waits: { measure: contains, options: { value: wait }, threshold: { min: 0.9 }, why: w, owner: me, review-by: 2030-01-01 }\n`;
    const { vain } = await impolite([{ ...acceptance, metric: 'polit' }], more);
    expect(vain).toEqual([
      '"accept polit" by octocat lets nothing through: nothing here is called polit; what is in the way and could be let through are polite and waits.',
    ]);
  });

  it('is never what could not be computed, and nobody says that it fell', async () => {
    const { world } = stageOf({
      base: SHOP,
      head: { 'prompts/support.md': 'You answer politely and briefly.\n' },
      answer: ({ messages }) =>
        JSON.stringify(messages).includes('briefly') ? failed('auth', 'no key') : 'please wait',
    });
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    const { headline, verdict } = await gate({ ...world, say, acceptances: async () => [acceptance] });
    expect([verdict.outcome, headline]).toEqual(['error', 'Could not be computed: no key']);
    expect(verdict.checks.every(({ accepted }) => !accepted)).toBe(true);
    expect(said).toContain('"accept polite" by octocat lets nothing through: polite could not be computed.');
  });

  it('is never what is critical', async () => {
    const { report, vain } = await impolite(
      [acceptance],
      CONFIG.replace('    why:', '    critical: true\n    why:'),
    );
    expect(report.verdict.outcome).toBe('fail');
    expect(report.verdict.checks.every(({ accepted }) => !accepted)).toBe(true);
    expect(vain).toEqual(['"accept polite" by octocat lets nothing through: polite is critical.']);
  });

  it('is the law that base alone asks for, critical or not, where an owner of it lets it go', async () => {
    const critical = CONFIG.replace('    why:', '    critical: true\n    why:');
    const loosened = CONFIG.replace('    why:', '    on-fail: warn\n    why:');
    const policy = { ...acceptance, metric: 'policy' };
    const asked: (readonly string[])[] = [];
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    const ended = async (acceptances: readonly Acceptance[], base = critical, head = loosened) => {
      const { world } = stageOf({
        base: { ...SHOP, [FILE]: base },
        head: { 'prompts/support.md': 'You answer politely and briefly.\n', [FILE]: head },
        answer: ({ messages }) => (JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait'),
      });
      return gate({ ...world, say, acceptances: async (law) => (asked.push(law), acceptances) });
    };
    const owned = await ended([{ ...policy, owner: 'lea' }]);
    expect(owned.verdict.outcome).toBe('pass');
    expect(asked).toEqual([[FILE]]);
    const through = owned.verdict.checks.filter(({ accepted }) => accepted);
    expect(through.map(({ comparison }) => comparison.rule.law)).toEqual(['base']);
    expect(fileOf('markdown', owned)).toContain(
      "what base's law alone asks for by octocat, with lea, who owns it, [",
    );
    const file = schema.parse(JSON.parse(fileOf('json', owned)));
    expect(file.checks.find(({ accepted }) => accepted)?.accepted).toMatchObject({ owner: 'lea' });
    // Nobody who owns it stands for it; and what both laws ask for is no policy.
    expect((await ended([policy])).verdict.outcome).toBe('fail');
    expect(said.filter((line) => line.includes('lets nothing through'))).toEqual([]);
    expect((await ended([{ ...policy, owner: 'lea' }], CONFIG, CONFIG)).verdict.outcome).toBe('fail');
    expect(said).toContain(
      '"accept policy" by octocat lets nothing through: nothing is in the way that base\'s law alone asks for; what is in the way and could be let through is polite.',
    );
  });

  it('is what base can no longer be asked for, critical or not: its model is gone', async () => {
    const critical = CONFIG.replace('    why:', '    critical: true\n    why:');
    const head = {
      [FILE]: CONFIG.replace('{ min: 0.9, max-regression: 0.05 }', '{ min: 0.8 }'),
      'config/models.yml': 'support: { model: scripted-2, temperature: 0 }\n',
    };
    const { world } = stageOf({
      base: { ...SHOP, [FILE]: critical },
      head,
      answer: ({ model, text }) =>
        model === 'scripted-1'
          ? failed('not-found', 'gone')
          : text.includes('order 3?')
            ? 'no'
            : 'please wait',
    });
    const stuck = await gate(world);
    expect(stuck.verdict.outcome).toBe('inconclusive');
    expect(fileOf('markdown', stuck)).toContain('/micro-metrics accept policy');
    const owner = [{ ...acceptance, metric: 'policy', owner: 'lea' }];
    const free = await gate({ ...world, acceptances: () => Promise.resolve(owner) });
    expect(free.verdict.outcome).toBe('pass');
  });

  it('is not asked for where nothing is in the way', async () => {
    let asked = false;
    const { world } = stageOf({
      base: SHOP,
      head: { 'prompts/support.md': 'You answer politely and well.\n' },
      answer: () => 'please wait',
    });
    await gate({ ...world, acceptances: async () => ((asked = true), []) });
    expect(asked).toBe(false);
  });
});

describe('the verdict', () => {
  const wishes = { onPreExisting: 'warn' } as const;
  const of = (...checks: readonly Check[]) =>
    withAcceptances(
      { outcome: 'fail', checks, trouble: [] },
      [{ ...acceptance, metric: 'language' }],
      wishes,
    );

  it('is what is left without it', () => {
    const other = comparisonOf(ruleOf({ id: 'tone' }));
    expect(of(checkOf()).outcome).toBe('pass');
    expect(of(checkOf(), checkOf({ comparison: other })).outcome).toBe('fail');
    expect(of(checkOf(), checkOf({ comparison: other, outcome: 'inconclusive' })).outcome).toBe(
      'inconclusive',
    );
    expect(of(checkOf({ outcome: 'inconclusive' })).outcome).toBe('pass');
  });

  it('of what could not be computed stays: nobody has seen it', () => {
    const failure = { cause: 'server', first: null, message: 'down', status: 500 } as const;
    const trouble = [{ suite: 's', target: 't', side: 'candidate', lost: 1, asked: 1, failure }] as const;
    const verdict = withAcceptances(
      { outcome: 'fail', checks: [checkOf()], trouble },
      [{ ...acceptance, metric: 'language' }],
      wishes,
    );
    expect(verdict.outcome).toBe('error');
  });
});
