/** A promptfooconfig.yaml is gated as far as it is data. */
import { describe, expect, it } from 'vitest';
import { between } from '../support/judge.ts';
import type { Question } from '../support/world.ts';
import { outcome, plain, right, shouting, withoutConfig } from '../support/zero-config.ts';

describe('a promptfooconfig.yaml', () => {
  /** Vectors that put the triples in order on which every such model is tried. */
  const vectorOf = (text: string): number[] =>
    /\bnot\b|60 days|man bit the dog|Sundays/.test(text) ? [0, 1] : [1, 0];
  const CONFIG = `prompts: [file://prompts/answer.txt]
providers: [openai:scripted-1]
tests:
  - vars: { question: My parcel is late }
    assert: [{ type: equals, value: shipping }, { type: llm-rubric, value: is kind }]
`;
  const base = {
    'evals/promptfooconfig.yaml': CONFIG,
    'evals/prompts/answer.txt': 'Sort this: {{question}}\n',
  };
  const SHOUT = { 'evals/prompts/answer.txt': 'SORT this: {{question}}\n' };

  it('is gated as far as it is data, when a file changes that it leads to', async () => {
    const seen = await outcome(SHOUT, shouting, base);
    expect(seen).toMatchObject({ verdict: 'fail', code: 1, calls: 4, failed: ['equals'] });
    expect(seen.comment).toContain('evals/prompts/answer.txt:1');
    expect(seen.comment).toContain(
      'not supported yet, so neither asked nor judged: the assertion llm-rubric',
    );
  });

  it('has its judges asked: they fail what the file lets them fail, and it is said that nobody vouches for them', async () => {
    const asked = CONFIG.replace('is kind }', "Names a team, provider: 'openai:judge-1' }");
    const graded = asked
      .replace('type: equals', 'type: icontains')
      .replace(
        'providers:',
        "defaultTest: { assert: [{ type: similar, value: shipping, provider: 'openai:embedding:vectors-1' }] }\nproviders:",
      );
    const judge = (call: Question): string => {
      if (call.model !== 'judge-1') return shouting(call);
      const answer = between(call.text, 'ANSWER');
      const meets = answer === answer.toLowerCase();
      return JSON.stringify({ quote: answer.slice(0, 8), reason: 'It shouts or not.', meets });
    };
    const seen = await withoutConfig({
      base: { ...base, 'evals/promptfooconfig.yaml': graded },
      head: SHOUT,
      answer: judge,
      embed: vectorOf,
    });
    expect(seen.verdict).toBe('fail');
    const said = plain(seen.comment);
    expect(seen.check('llm-rubric: Names a team')).toMatchObject({ outcome: 'fail', blocking: true });
    expect(seen.check('similar')).toMatchObject({ outcome: 'pass', blocking: true });
    expect(said).toContain(
      '**llm-rubric: Names a team** · evals/promptfoo: 0 % where at least 100 % is asked',
    );
    expect(said).toContain('nobody vouches for the judge of llm-rubric: Names a team');
    expect(said).toContain('.github/micro-metrics/evals/promptfooconfig/llm-rubric-names-a-team.json');
    const [, passing = ''] = said.replaceAll('\u00a0', ' ').split('✅ 2 checks pass');
    expect(passing).toContain('| **similar** | 100 % | within its limit |');
    const rubric = seen.questions.find(({ model }) => model === 'judge-1')?.text;
    expect(between(rubric ?? '', 'RUBRIC')).toBe('Names a team');
    expect(seen.questions.some(({ model }) => model === 'vectors-1')).toBe(true);
  });

  it('stays undecided where its embeddings miss a negation, since they can not be held against people', async () => {
    const graded = CONFIG.replace(
      '{ type: llm-rubric, value: is kind }',
      '{ type: similar, value: shipping }',
    );
    const seen = await withoutConfig({
      base: { ...base, 'evals/promptfooconfig.yaml': graded },
      head: SHOUT,
      answer: right,
      embed: () => [1, 0],
    });
    expect(seen).toMatchObject({ code: 0, outputs: { verdict: 'inconclusive' } });
    expect(seen.questions.find(({ request }) => request.wants === 'vector')?.model).toBe(
      'text-embedding-3-large',
    );
    expect(plain(seen.comment)).toContain('takes "I do not like to eat potatoes" to be nearer');
  });

  it.each([
    ['tools of a program', '{ id: openai:scripted-1, config: { tools: file://tools.py } }'],
    ['no prompt of that name', '{ id: openai:scripted-1, prompts: [answr] }'],
  ])('stays undecided where its provider has %s from head on', async (_, provider) => {
    const plainly = CONFIG.replace(', { type: llm-rubric, value: is kind }', '');
    const head = { 'evals/promptfooconfig.yaml': plainly.replace('openai:scripted-1', provider) };
    const seen = await outcome(head, right, { ...base, 'evals/promptfooconfig.yaml': plainly });
    expect(seen.verdict).toBe('inconclusive');
    expect(plain(seen.comment)).toContain("openai:scripted-1 can't be asked");
  });

  it('is left alone by all other changes', async () => {
    const seen = await outcome({ 'README.md': 'A shop with a sale.\n' }, shouting, base);
    expect(seen).toMatchObject({ verdict: 'unchanged', calls: 0, comment: '' });
  });

  it('is read in JSON too, unless YAML stands beside it', async () => {
    const json = (value: string): string =>
      JSON.stringify(
        {
          prompts: ['file://prompts/answer.txt'],
          providers: ['openai:scripted-1'],
          tests: [{ vars: { question: 'My parcel is late' }, assert: [{ type: 'equals', value }] }],
        },
        null,
        '\t',
      );
    const prompt = { 'evals/prompts/answer.txt': base['evals/prompts/answer.txt'] };
    const alone = { ...prompt, 'evals/promptfooconfig.json': json('shipping') };
    expect(await outcome(SHOUT, shouting, alone)).toMatchObject({
      ...{ verdict: 'fail', code: 1, calls: 4, failed: ['equals'] },
    });
    const beside = { ...base, 'evals/promptfooconfig.json': json('SHIPPING') };
    expect(await outcome(SHOUT, right, beside)).toMatchObject({ verdict: 'pass' });
  });

  it('that is a program is never run, and that is said when it changes', async () => {
    const program = { 'promptfooconfig.js': 'throw new Error("run")\n' };
    const seen = await outcome({ ...program, ...SHOUT }, right, base);
    expect(seen.verdict).toBe('pass');
    expect(seen.comment).toContain('promptfooconfig.js changed, but is not read');
  });
});
