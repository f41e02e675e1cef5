/** What passes elsewhere without a word is told, or is the author's to mend. */
import { describe, expect, it } from 'vitest';
import { micro } from '../support/micro.ts';
import { createRepo } from '../support/repo.ts';
import { edited, FILES, outcome, plain, right, TRIAGE } from '../support/zero-config.ts';

describe('keys that nobody reads', () => {
  it.each([
    ['testData', 'testdata', 'Did you mean "testData"?', 'evaluators but no testData'],
    ['evaluators', 'evaluator', 'Did you mean "evaluators"?', 'testData but no evaluators'],
  ])('%s, misspelt, is told in the run', async (right, wrong, guess, half) => {
    const base = { ...FILES, 'prompts/triage.prompt.yml': TRIAGE.replace(`${right}:`, `${wrong}:`) };
    const head = { 'prompts/triage.prompt.yml': base['prompts/triage.prompt.yml'].replace('Sort', 'Order') };
    const seen = await outcome(head, () => '', base);
    expect(seen).toMatchObject({ verdict: 'unchanged', calls: 0 });
    expect(plain(seen.comment)).toContain(`nobody reads the key "${wrong}". ${guess}`);
    expect(plain(seen.comment)).toContain(half);
    expect(plain(seen.comment)).toContain('Changed, not covered');
  });

  it('are told below an evaluator too, with their lines', async () => {
    const more = `${TRIAGE}  - name: graded
    weight: 2
    llm:
      modelId: judge-1
      sytemPrompt: Be strict.
      prompt: '{{completion}}'
      choices: [{ choice: shipping, score: 1, scor: 2 }, { choice: other }]
`;
    const seen = await outcome({ 'prompts/triage.prompt.yml': more.replace('Sort', 'Order') });
    for (const words of [
      'prompts/triage.prompt.yml:18: nobody reads the key "weight"',
      ':21: nobody reads the key "sytemPrompt". Did you mean "systemPrompt"?',
      ':23: nobody reads the key "scor". Did you mean "score"?',
    ])
      expect(plain(seen.comment)).toContain(words);
  });

  it('are told by validate, with what else the run would say', async () => {
    const repo = createRepo();
    try {
      repo.commit('first', {
        'a.prompt.yml': TRIAGE.replace('testData:', 'testdata:'),
        'b.prompt.yml': `${TRIAGE}  - name: kind\n    uses: github/fluency\n`,
        'promptfooconfig.yaml': "prompts: ['Hello {{name}}']\nproviders: [openai:m-1]\ntest: []\n",
      });
      const { code, out } = await micro(repo.dir, ['validate']);
      expect(code).toBe(0);
      for (const words of [
        'What was found without a config is right: 2 targets, 1 suite,',
        'a.prompt.yml:9: nobody reads the key "testdata". Did you mean "testData"?',
        'every score above zero is a pass: kind (from grade 2 of 5)',
        'b.prompt.yml: nobody vouches for the judge of kind. It blocks as the file says',
        'promptfooconfig.yaml: not supported yet, so neither asked nor judged: the key test (did you mean tests?)',
      ])
        expect(out).toContain(words);
    } finally {
      repo.cleanup();
    }
  });
});

describe('the traps of gh models', () => {
  it('are warnings: two keys or two ways in one evaluator, scores that pass, choices that can not', async () => {
    const more = `${TRIAGE}  - name: both
    string: { contains: '{{expected}}', endsWith: x }
  - name: two
    string: { contains: '{{expected}}' }
    uses: github/fluency
  - name: graded
    llm:
      modelId: judge-1
      prompt: '{{completion}}'
      choices: [{ choice: 1, score: 0.25 }, { choice: '10', score: 1 }, { choice: bad }]
  - name: hopeless
    llm:
      modelId: judge-1
      prompt: '{{completion}}'
      choices: [{ choice: bad, score: 0 }]
`;
    const seen = await outcome({ 'prompts/triage.prompt.yml': more.replace('Sort', 'Please sort') });
    // Nothing of what graded and hopeless ask could be scored on either side.
    expect(seen.verdict).toBe('error');
    for (const words of [
      'both says contains and endsWith; as in gh models eval only contains counts',
      'two says string and uses; as in gh models eval only string counts',
      'every score above zero is a pass: graded (2 of 3 choices)',
      "hopeless can't pass: no choice has a score above zero",
    ])
      expect(plain(seen.comment)).toContain(words);
  });

  it.each([
    ['an evaluator that looks for nothing', 'string: {}', 'kind says no text to look for'],
    ['one that is no mapping', 'string: shipping', 'says neither string nor llm nor uses'],
    ['one that is misspelt', 'strng: { contains: x }', 'says neither string nor llm nor uses'],
    ['a misspelt key in one', 'string: { contain: x }', 'Did you mean "contains" by "contain"?'],
    ['a builtin that does not exist', 'uses: github/similarty', 'Did you mean "github/similarity"?'],
    [
      'a judge without a model',
      "llm: { prompt: '{{completion}}', choices: [{ choice: a }] }",
      'kind: modelId',
    ],
    [
      'one that never sees the answer',
      'llm: { modelId: m, prompt: Good?, choices: [{ choice: a }] }',
      '{{completion}}',
    ],
    ['one without choices', "llm: { modelId: m, prompt: '{{completion}}' }", 'kind: choices'],
    [
      'one of whatever version',
      "llm: { modelId: m-latest, prompt: '{{completion}}', choices: [{ choice: a }] }",
      'names no version',
    ],
    [
      'a variable that no entry has',
      "llm: { modelId: m, prompt: '{{completion}} {{team}}', choices: [{ choice: a }] }",
      'kind needs {{team}}',
    ],
  ])('%s is the author’s to mend', async (_, way, words) => {
    const more = `${TRIAGE}  - name: kind\n    ${way}\n`;
    const seen = await outcome({ 'prompts/triage.prompt.yml': more });
    expect(seen).toMatchObject({ verdict: 'error', code: 1, calls: 0 });
    expect(seen.log).toContain(words);
    expect(seen.log).toMatch(/prompts\/triage.prompt.yml,line=1[789]/);
  });

  it('numbers that are meant as texts are read as such', async () => {
    const numbers = TRIAGE.replace(/expected: \w+/g, 'expected: 7').replace(
      "'{{expected}}' }\n  - name: brief",
      '7 }\n  - name: brief',
    );
    const seen = await outcome({ 'prompts/triage.prompt.yml': numbers.replace('Sort', 'SORT') }, () => '7');
    expect(seen).toMatchObject({ verdict: 'pass', failed: [] });
  });

  it('an empty testData proves nothing, and says so', async () => {
    const head = edited(
      TRIAGE.slice(TRIAGE.indexOf('testData:'), TRIAGE.indexOf('evaluators:')),
      'testData: []\n',
    );
    const seen = await outcome(head, right, {
      ...FILES,
      'prompts/triage.prompt.yml': String(head['prompts/triage.prompt.yml']).replace('Sort', 'Order'),
    });
    expect(seen).toMatchObject({ verdict: 'unchanged', calls: 0 });
    expect(seen.comment).toContain('testData is empty');
    expect(seen.comment).toContain('no suite asks it');
  });

  it('a variable that no entry has is the author’s to mend', async () => {
    const seen = await outcome(edited("equals: '{{expected}}'", "equals: '{{team}}'"));
    expect(seen).toMatchObject({ verdict: 'error', code: 1, calls: 0 });
    expect(seen.log).toContain('prompts/triage.prompt.yml,line=14');
    expect(seen.log).toContain('team needs {{team}}');
  });

  it('a repository with nothing to read says what to write', async () => {
    const seen = await outcome({ 'README.md': 'A shop with sale.\n' }, right, {});
    expect(seen).toMatchObject({ verdict: 'error', code: 1 });
    expect(seen.log).toContain('promptfooconfig.yaml');
  });
});
