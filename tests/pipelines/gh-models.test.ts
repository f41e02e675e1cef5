/** Prompts in the shape of gh models' own examples end as `gh models eval` says, or better, and then it is written why. */
import { describe, expect, test } from 'vitest';
import {
  answering,
  calibrated,
  folders,
  gated,
  type GhPrompt,
  open,
  type Row,
} from '../support/gh-models.ts';
import { between } from '../support/judge.ts';
import { withoutConfig } from '../support/zero-config.ts';

type Evaluator = GhPrompt['evaluators'][number];

const GRADES = ['1', '2', '3', '4', '5'].map((choice, at) => ({ choice, score: at / 4 }));

/** The rules of `gh models eval`: one key of `string` counts; a choice that stands in the reply, the first of the list. */
function theirs({ name, string, llm }: Evaluator, row: Row, vars: Readonly<Record<string, string>>): boolean {
  const answer = row.head.trim();
  if (!string) {
    const reply = String(row.judged?.[name]).toLowerCase();
    const choice = (llm?.choices ?? GRADES).find((each) => reply.includes(each.choice.toLowerCase()));
    return (choice?.score ?? 0) > 0;
  }
  const wanted = (kind: string): string =>
    (string[kind] ?? '').replace(/\{\{(\w+)\}\}/g, (tag, key: string) => vars[key] ?? tag);
  if (string['equals']) return answer === wanted('equals');
  if (string['contains']) return answer.toLowerCase().includes(wanted('contains').toLowerCase());
  if (string['startsWith']) return answer.toLowerCase().startsWith(wanted('startsWith').toLowerCase());
  return answer.toLowerCase().endsWith(wanted('endsWith').toLowerCase());
}

interface Mark {
  readonly metric: string;
  readonly value: number | null;
}

describe.each(folders)('%s', (folder) => {
  const prompt = open(folder);
  const { story, tests, evaluators } = prompt;

  test('is told with the ends that the rules of gh models give', () => {
    expect(story.rows).toHaveLength(tests.length);
    for (const [at, row] of story.rows.entries()) {
      const ends = evaluators.map((each) => [
        each.name,
        theirs(each, row, tests[at] ?? {}) ? 'pass' : 'fail',
      ]);
      expect(Object.fromEntries(ends), row.says).toEqual(row.ends);
    }
    const all = story.rows.flatMap(({ ends }) => Object.values(ends));
    expect(all.includes('fail') ? 'fail' : 'pass').toBe(story.theirs);
    if (story.verdict !== story.theirs) expect(story.difference).toBeDefined();
  });

  test('ends so in the gate', async () => {
    const { verdict, code, json, said } = await gated(prompt);
    expect(verdict).toBe(story.verdict);
    expect(code).toBe(story.verdict === 'fail' ? 1 : 0);
    const ended = json.cases.map((each: { case: string; candidate: { marks: Mark[] }[] }) => ({
      case: each.case,
      ends: Object.fromEntries(
        each.candidate.flatMap(({ marks }) => marks).map((mark) => [mark.metric, endOf(mark)]),
      ),
    }));
    for (const [at, row] of story.rows.entries()) {
      const shown = Object.values(tests[at] ?? {}).map((value) => value.slice(0, 20));
      const found = ended.find(({ case: id }: { case: string }) =>
        shown.some((words) => id.startsWith(words)),
      );
      expect(found?.ends, row.says).toEqual({ ...row.ends, ...row.ours, answered: 'pass' });
    }
    if (story.verdict === 'unchanged') expect(said).toContain('Changed, not covered');
    const isJudged = story.verdict !== 'unchanged' && evaluators.some(({ string }) => !string);
    expect(said.includes('nobody vouches for its judge')).toBe(isJudged);
  });
});

function endOf({ value }: Mark): string {
  return value === null ? 'unscored' : value === 1 ? 'pass' : 'fail';
}

describe.each(
  folders.map((folder) => [folder, open(folder)] as const).filter(([, { story }]) => story.calibrated),
)('the judge of %s', (_, prompt) => {
  const judge = prompt.evaluators.find(({ string }) => !string)?.name ?? '';

  test('blocks as before once it was held against people, and nothing is said against it', async () => {
    const { out, files } = await calibrated(prompt, judge);
    expect(out).toContain('may block');
    const { verdict, outputs, said } = await gated(prompt, { more: files });
    expect(verdict).toBe(prompt.story.calibrated);
    expect(JSON.parse(outputs['failed-metrics'] ?? '[]')).toEqual([judge]);
    expect(said).not.toContain('nobody vouches for');
  });
});

describe('a judge that a file names', () => {
  const prompt = open('greetings');
  const lenient = (text: string): string =>
    JSON.stringify({ quote: between(text, 'ANSWER').slice(0, 20), reason: 'Great.', grade: 5 });

  test('is not believed where it passes a known bad answer, calibrated or not', async () => {
    const { files } = await calibrated(prompt, 'likeness check');
    for (const more of [{}, files]) {
      const seen = await gated(prompt, { more, judge: lenient });
      expect(seen).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
      expect(seen.said).toContain("the judge openai/gpt-4o can't be trusted");
    }
  });

  test('is only looked at once people were asked and did not agree', async () => {
    const { files } = await calibrated(prompt, 'likeness check');
    const [path = '', text = ''] = Object.entries(files)[0] ?? [];
    const file = JSON.parse(String(text));
    for (const { counts } of file.bands)
      Object.assign(counts, { 'false-negative': 20, 'true-negative': 20, 'false-positive': 20 });
    const { said, ...run } = await gated(prompt, { more: { [path]: JSON.stringify(file) } });
    expect(run).toMatchObject({ code: 0, outputs: { verdict: 'inconclusive' } });
    expect(said).toContain('What people did not agree with is only looked at: likeness check.');
  });

  test('that says nothing which can be read is not scored, rather than wrong', async () => {
    const { verdict, said } = await gated(prompt, { judge: () => 'Four stars!' });
    expect(verdict).toBe('error');
    expect(said).toContain("can't judge a known answer");
  });

  test('of other words than those that were held against people is one that nobody vouches for', async () => {
    const { files } = await calibrated(prompt, 'likeness check');
    const [path = '', text = ''] = Object.entries(files)[0] ?? [];
    const other = { [path]: String(text).replace(/"fingerprint": "\w+"/, '"fingerprint": "0"') };
    const { verdict, said } = await gated(prompt, { more: other });
    expect(verdict).toBe('fail');
    expect(said).toContain('is of another judge: the model or its words changed');
  });

  test('is asked at the endpoint `judge`, where the workflow declares one', async () => {
    const endpoints = 'judge: { base-url: "https://judge.example/v1", api-key: sk-judge }';
    const { verdict, questions, said } = await gated(prompt, { inputs: { endpoints } });
    const askedAt = (endpoint: string): number =>
      questions.filter(({ request }) => request.endpoint === endpoint).length;
    expect(verdict).toBe('fail');
    // Each case on both sides, and again before it fails.
    expect(askedAt('default')).toBe(8);
    expect(askedAt('judge')).toBeGreaterThan(4);
    expect(askedAt('default') + askedAt('judge')).toBe(questions.length);
    expect(said).toContain('openai/gpt-4o` at judge, both sides alike');
  });

  test('is left alone where only its calibration comes, which is no prompt and no setting', async () => {
    const { files } = await calibrated(prompt, 'likeness check');
    const seen = await withoutConfig({ base: { [prompt.file]: prompt.text }, head: files });
    expect(seen).toMatchObject({
      verdict: 'unchanged',
      headline: 'No prompt, model or suite changed',
    });
    expect(seen.comment).toBe('');
  });

  test('keeps its calibration when the prompt moves along with it', async () => {
    const { files } = await calibrated(prompt, 'likeness check');
    const [path = '', text = ''] = Object.entries(files)[0] ?? [];
    const moved = path.replace('prompts/greet', 'cards/greet');
    const seen = await withoutConfig({
      base: { [prompt.file]: prompt.text, ...files },
      answer: answering(prompt),
      head: {
        [prompt.file]: null,
        [path]: null,
        [moved]: text,
        'cards/greet.prompt.yml': prompt.text.replace(prompt.story.head.from, prompt.story.head.to),
      },
    });
    const checks = seen.checks.filter(({ metric }) => metric === 'likeness check');
    expect(seen.verdict).toBe('fail');
    // One of both laws, so base's calibration and head's are taken for the same; and it may block by people's word.
    expect(checks).toMatchObject([{ target: 'cards/greet', law: 'both', outcome: 'fail', blocking: true }]);
    expect(seen.words).toMatch(/\*\*likeness check\*\*: .* Against \d+ labels by people: kappa/);
    expect(seen.words).not.toContain('nobody vouches');
  });
});
