/** Prompts in the shape of gh models' own examples end as `gh models eval` says, or better, and then it is written why. */
import { describe, expect, test } from 'vitest';
import { calibrated, folders, gated, type GhPrompt, open, type Row } from '../support/gh-models.ts';

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

  test('ends so with the shipped action', async () => {
    const { run, report, said } = await gated(prompt);
    expect(run.outputs.verdict).toBe(story.verdict);
    expect(run.code).toBe(story.verdict === 'fail' ? 1 : 0);
    const ended = report.cases.map((each: { case: string; candidate: { marks: Mark[] }[] }) => ({
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
      expect(found?.ends, row.says).toEqual({ ...row.ends, ...row.ours });
    }
    if (story.verdict === 'unchanged') expect(said).toContain('Changed, not covered');
    if (story.verdict === 'inconclusive') expect(said).toContain('nobody vouches for');
  });
});

function endOf({ value }: Mark): string {
  return value === null ? 'unscored' : value === 1 ? 'pass' : 'fail';
}

describe.each(
  folders.map((folder) => [folder, open(folder)] as const).filter(([, { story }]) => story.calibrated),
)('the judge of %s', (_, prompt) => {
  const judge = prompt.evaluators.find(({ string }) => !string)?.name ?? '';

  test('blocks as the file says, once it was held against people', async () => {
    const { out, files } = await calibrated(prompt, judge);
    expect(out).toContain('may block');
    const { run, said } = await gated(prompt, files);
    expect(run.outputs.verdict).toBe(prompt.story.calibrated);
    expect(JSON.parse(run.outputs['failed-metrics'] ?? '[]')).toEqual([judge]);
    expect(said).not.toContain('nobody vouches for');
  });
});
