/** Another provider, prompt or API in a config of promptfoo's. */
import { describe, expect, it } from 'vitest';
import { gated } from '../support/account.ts';

describe("a provider of promptfoo's that nothing here can ask", () => {
  const config = (...providers: string[]): Record<string, string> => ({
    'promptfooconfig.yaml': `prompts: ['Answer kindly: {{question}}']
providers: ${JSON.stringify(providers)}
tests:
  - { vars: { question: 'Where?' }, assert: [{ type: contains, value: please }] }
`,
  });
  const between = (was: readonly string[], is: readonly string[]) =>
    gated({ base: config(...was), head: config(...is), answer: () => 'please wait' });

  it.each([
    { was: ['openai:old-1'], is: ['anthropic:messages:new-1'], by: 'anthropic:messages:new-1' },
    { was: ['openai:old-1'], is: ['python:ask.py'], by: 'python:ask.py' },
    { was: ['openai:old-1', 'openai:old-2'], is: ['openai:old-2', 'anthropic:new-1'], by: 'anthropic:new-1' },
  ])('is no pass in the place of one that was asked: $was → $is', async ({ was, is, by }) => {
    const run = await between(was, is);
    expect(run.outputs).toMatchObject({
      verdict: 'inconclusive',
      headline: expect.stringContaining(
        `Undecided: ${by} can't be asked, so contains on promptfoo is not judged`,
      ),
    });
  });

  it.each([
    { why: 'stood there before', was: ['openai:old-1', 'anthropic:a'], is: ['anthropic:a'] },
    {
      why: 'comes beside one that is asked as before',
      was: ['openai:old-1'],
      is: ['openai:old-1', 'anthropic:a'],
    },
    { why: 'comes with one that can be asked', was: ['openai:old-1'], is: ['openai:new-1', 'anthropic:a'] },
  ])("is none of the gate's business where it $why", async ({ was, is }) => {
    const run = await between(was, is);
    expect(run.outputs.verdict).toBe(was.length === 1 && is[0] === was[0] ? 'unchanged' : 'pass');
  });
});

describe("a prompt of promptfoo's that nothing here can ask", () => {
  const config = (prompts: readonly string[], more = ''): Record<string, string> => ({
    'promptfooconfig.yaml': `prompts: ${JSON.stringify(prompts)}
providers: [openai:scripted-1]
tests:
  - { vars: { question: 'Where?' }, assert: [{ type: contains, value: please }]${more} }
`,
  });
  const [kind, brief] = ['Answer kindly: {{question}}', 'Answer briefly: {{question}}'];
  const between = (was: Record<string, string>, is: Record<string, string>) =>
    gated({ base: was, head: is, answer: () => 'please wait' });

  it.each([
    { by: 'file://ask.py', was: [kind], is: ['file://ask.py'] },
    { by: 'prompts/gone.txt', was: [kind, brief], is: [kind, 'prompts/gone.txt'] },
    { by: 'prompt 2', was: [kind, brief], is: [kind, 'Answer in {{env.TONGUE}}: {{question}}'] },
    { by: 'prompt 2', was: [kind, brief], is: [kind, 'Answer briefly: {{question'] },
  ])('is no pass in the place of one that was asked: $was → $is', async ({ was, is, by }) => {
    const run = await between(config(was), config(is));
    expect(run.outputs).toMatchObject({
      verdict: 'inconclusive',
      headline: expect.stringContaining(
        `Undecided: ${by} can't be asked, so contains on promptfoo is not judged`,
      ),
    });
  });

  it('is none either where its tests were put to it alone', async () => {
    const own = ", prompts: ['Answer b*']";
    const run = await between(config([kind, brief], own), config([kind, 'file://ask.py'], own));
    expect(run.outputs).toMatchObject({
      verdict: 'inconclusive',
      headline: expect.stringContaining("Undecided: file://ask.py can't be asked"),
    });
  });

  it('is refused with its line where it is the only one and its template is broken', async () => {
    const run = await between(config([kind]), config(['Answer kindly: {{question']));
    expect(run.outputs.verdict).toBe('error');
    expect(run.words).toContain('promptfooconfig.yaml:1');
    expect(run.words).toContain('is not valid Jinja');
  });
});

describe("another API for the same model, in the name of a provider of promptfoo's", () => {
  const config = (provider: string, label = ''): Record<string, string> => ({
    'promptfooconfig.yaml': `prompts: ['Answer kindly: {{question}}']
providers: [{ id: '${provider}'${label} }]
tests:
  - { vars: { question: 'Where?' }, assert: [{ type: contains, value: please }] }
`,
  });

  it.each([', label: shop', ''])('is a change, and each side is asked by its own%s', async (label) => {
    const run = await gated({
      base: config('openai:chat:one-1', label),
      head: config('openai:responses:one-1', label),
      answer: ({ request }) => (request.api === 'responses' ? 'wait' : 'please wait'),
    });
    expect(new Set(run.questions.map(({ request }) => request.api))).toEqual(new Set(['chat', 'responses']));
    expect(run.outputs.verdict).toBe('fail');
    expect(run.comment).toContain('**What changed:** `promptfooconfig.yaml:1`: `api` `chat` → `responses`');
  });

  it.each([
    ['openai:one-1', 'openai:chat:one-1'],
    ['openai:responses:one-1', 'openai:responses:one-1'],
  ])('is none where both name the same one: %s, %s', async (was, is) => {
    const run = await gated({ base: config(was), head: config(is), answer: () => 'please wait' });
    expect(run.outputs.verdict).toBe('unchanged');
    expect(run.questions).toEqual([]);
  });
});
