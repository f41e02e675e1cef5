/** Judges whose model was shut down, and the changes that name their successors. */
import { describe, expect, it } from 'vitest';
import { gated } from '../support/account.ts';
import { failed, type Question } from '../support/world.ts';

const FILE = 'prompts/triage.prompt.yml';

/** A prompt whose evaluator asks a judge, as GitHub Models had it. */
const prompt = (model: string, judge: string | null): string => `model: ${model}
messages:
  - { role: system, content: You are kind. }
  - { role: user, content: '{{question}}' }
testData:
  - question: Where?
  - question: When?
evaluators:
  - { name: polite, string: { contains: please } }
${
  judge === null
    ? ''
    : `  - name: kind
    llm:
      modelId: ${judge}
      systemPrompt: You judge.
      prompt: 'Is this kind? {{completion}}'
      choices: [{ choice: 'yes', score: 1 }, { choice: 'no', score: 0 }]
`
}`;

/** The old model is gone; any other is kind, and knows what is. */
function answer({ model, text }: Question) {
  if (model === 'old-1') return failed('not-found', `the endpoint does not know the model (${model}: 404)`);
  if (!text.startsWith('Is this kind?')) return 'It is here, please.';
  return /please/.test(text) ? 'yes' : 'no';
}

const moved = (head: string) =>
  gated({ base: { [FILE]: prompt('new-1', 'old-1') }, head: { [FILE]: head }, answer });

describe("base's judge is gone", () => {
  it.each([
    ['head names its successor', prompt('new-1', 'new-2')],
    ['head asks for no judge', prompt('new-1', null)],
  ])('where %s, people decide, and nothing is stuck', async (_, head) => {
    const run = await moved(head);
    expect(run.outputs).toMatchObject({
      verdict: 'inconclusive',
      headline: expect.stringContaining(
        "Undecided: base's judge old-1 no longer answers, so kind on prompts/triage is not judged as base asks",
      ),
    });
    expect(run.words).toContain('goes with this change');
    expect(run.words).toContain('/micro-metrics accept policy');
  });

  it("is judged by head's, too", async () => {
    const { report } = await moved(prompt('new-1', 'new-2'));
    const kind = report.verdict.checks.filter(({ comparison: { rule } }) => rule.card.id === 'kind');
    expect(kind.map(({ outcome, comparison: { rule, scored } }) => [rule.law, outcome, scored])).toEqual([
      ['head', 'pass', 2],
      ['base', 'inconclusive', 0],
    ]);
  });

  it('is an error where head names it as well, and what mends it is said', async () => {
    const run = await moved(prompt('new-2', 'old-1'));
    expect(run.outputs.verdict).toBe('error');
    expect(run.words).toContain('name another one on the card');
  });
});
