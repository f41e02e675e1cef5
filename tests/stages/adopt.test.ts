/** What `init` makes of programs, cases and files that it can't read. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { codeTargets } from '../../src/parsing/code-target.ts';
import { askerIn, configText, leftOut, modelsNamedIn, workflowText } from '../../src/stages/adopt/index.ts';
import { firstCases } from '../../src/stages/adopt/cases.ts';
import { MODEL_ID } from '../../src/endpoints/models.ts';

describe('a program that asks a model', () => {
  it.each([
    [
      'def load(): ...\nasync def complete(messages, *, retries=2):\n  await http.post("/chat/completions")\ndef later(): ...\n',
      'a.py',
      { name: 'complete', isAsync: true, takes: ['messages'] },
    ],
    [
      'import openai\ndef answer(question: str, order: dict, tone="kind"):\n  client.chat.completions.create()\n',
      'a.py',
      { name: 'answer', isAsync: false, takes: ['question', 'order'] },
    ],
    [
      "import { openai } from '@ai-sdk/openai';\nexport async function title(text: string) { generateText({}) }\n",
      'a.ts',
      { name: 'title', isAsync: true, takes: ['text'] },
    ],
    [
      'const openai = 1;\nexport const reply = async ({ question }: Asked) => openai.responses.create({});\n',
      'a.ts',
      { name: 'reply', isAsync: true, takes: ['question'] },
    ],
    [
      "const OpenAI = require('openai');\nasync function chat(message) { openai.chat.completions.create(message) }\nmodule.exports = { chat };\n",
      'a.js',
      { name: 'chat', isAsync: true, takes: ['message'] },
    ],
    [
      'import openai\nclient = openai.OpenAI()\n',
      'a.py',
      { name: 'answer', isAsync: false, takes: ['question'] },
    ],
  ])('is asked by the function that holds the call: %s', (text, path, asks) => {
    expect(askerIn(path, text)?.asks).toEqual(asks);
  });

  it('is told from one that only holds settings', () => {
    expect(askerIn('a.py', 'URL = os.getenv("OPENAI_BASE_URL", "https://api.openai.com/v1")\n')?.isSeen).toBe(
      false,
    );
    expect(askerIn('a.py', 'print("hello")\n')).toBeNull();
  });

  it('is imported from the folder of its manifest, and what that lists is installed', () => {
    const asks = { name: 'complete', isAsync: true, takes: ['messages', 'order'] };
    const [target] = codeTargets([{ path: 'backend/app/llm.py', asks }], new Set(), [
      'backend/requirements.txt',
      'other/requirements.txt',
      'requirements.txt',
    ]);
    expect(target?.target).toContain('[".venv/bin/pip", install, -r, backend/requirements.txt]');
    expect(target?.target).toContain('watch: [backend/**, evals/ask_llm.py]');
    expect(target?.lines).toContain('sys.path.insert(0, "backend")');
    expect(target?.lines).toContain('from app.llm import complete  # your function that asks the model');
    expect(target?.lines.join('\n')).toContain(
      'complete([{"role": "user", "content": case["input"]["question"]}], case["input"]["order"])',
    );
    expect(target?.variables).toEqual(['question', 'order']);
  });

  it('is imported from its own folder where no name leads to it', () => {
    const asks = { name: 'answer', isAsync: false, takes: [] };
    const [target] = codeTargets([{ path: 'my-app/bot.py', asks }]);
    expect(target?.lines).toEqual(
      expect.arrayContaining([
        'sys.path.insert(0, "my-app")',
        expect.stringContaining('from bot import answer'),
      ]),
    );
    const [node] = codeTargets([{ path: 'web/a.ts', asks }], new Set(), ['web/package-lock.json']);
    expect(node?.target).toContain('setup: [[npm, ci, "--prefix", web]]');
  });
});

it('models that stand in programs and in examples of an environment', () => {
  const isModel = (id: string): boolean => MODEL_ID.test(id);
  expect(
    modelsNamedIn('a.py', "m = 'gpt-4o-mini'; e = 'text-embedding-3-small'; x = 'hello'", isModel),
  ).toEqual(['gpt-4o-mini']);
  expect(
    modelsNamedIn('.env.example', 'KEY=\nMODEL=gpt-4o\r\nexport OTHER="claude-sonnet-4-5"\n', isModel),
  ).toEqual(['gpt-4o', 'claude-sonnet-4-5']);
});

it('a first case holds what the user says where the prompt has a place for it', () => {
  const [first] = firstCases({ variables: ['tone', 'ticket'], isSpoken: false }).split('\n');
  expect(JSON.parse(first ?? '')).toMatchObject({
    input: { tone: 'an example of tone', ticket: expect.stringContaining('Hello') },
    turns: [expect.stringContaining('Hello')],
  });
});

it('a file that is left out is named once', () => {
  expect(leftOut('a.yml', 'a.yml has no messages')).toBe('a.yml is left out: it has no messages.');
  expect(leftOut('a.yml', 'no messages')).toBe('a.yml is left out: no messages.');
});

it('tests that lack something stand in the config as comments', () => {
  const life = { owner: '@a', isOwned: true, created: '2026-01-01', reviewBy: '2026-07-01' };
  const text = (evals: string[]) =>
    configText({ stage: 'crawl', pieces: [], offered: [], evals, broken: ['b.yml'], life });
  expect(text(['a.yml'])).toContain('evals: # their own tests go on counting\n  - a.yml\n  # lacks');
  expect(text([])).toContain(
    '# evals:\n  # lacks something; once it is mended, take the # away:\n  # - b.yml\n',
  );
});

it('a workflow names the config where it is at another place, whatever that is called', () => {
  const step = (config: string | null): unknown =>
    parse(workflowText(config, false)).jobs['prompt-gate'].steps[1];
  const key = { 'api-key': '${{ secrets.OPENAI_API_KEY }}' };
  expect(step(null)).toMatchObject({ with: key });
  expect(step('gates/a: b #1.yml')).toMatchObject({ with: { ...key, config: 'gates/a: b #1.yml' } });
  expect(workflowText('gates/a.yml', false)).toContain('          config: gates/a.yml\n');
});
