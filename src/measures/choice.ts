import { z } from 'zod';
import type { Measure, Sample, SettingsOf } from '../contracts.ts';
import { judgeOfWords, judgeOptions, markedOff, unfitAnswer, WARY, wordsOf } from '../judging/judge.ts';
import { canaryOfOrders } from '../judging/canaries.ts';
import { marked, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { fill, placeholders } from '../prompts/template.ts';
import type { Fields, Request } from '../types.ts';

const options = once(() =>
  z
    .strictObject({
      ...judgeOptions(),
      system: z.string().optional().describe('The instructions of the judge.'),
      prompt: z
        .string()
        .min(1)
        .describe(
          'What it is asked: `{{completion}}` is the answer, `{{name}}` a field of the case; both in `system` too.',
        ),
      choices: z
        .array(z.strictObject({ choice: z.string().min(1), score: z.number() }))
        .min(1)
        .describe('What the judge may choose, each `{choice: good, score: 1}`.'),
      'pass-above': z.number().default(0).describe('The score above which a choice is right.'),
    })
    .refine(({ system = '', prompt }) => placeholders(system + prompt, 'replace').includes('completion'), {
      error: 'never shows the answer to the judge: `{{completion}}` stands nowhere',
      path: ['prompt'],
    }),
);

type Settings = SettingsOf<typeof options>;

/** 1 when a judge takes a choice that is right, 0 when it takes another; unscored when it takes none, or several. */
export const measure: Measure<Settings> = {
  name: 'choice',
  what: "Whether a judge, asked in its author's own words, takes a choice that counts as right.",
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'last',
  options,
  judge: (settings) => {
    const { system = '', prompt, choices } = settings;
    const best = choices.reduce((a, b) => (b.score > a.score ? b : a));
    const words = [WARY, system, prompt, choices, settings['pass-above'], ending(settings)];
    return judgeOfWords(settings, words, {
      questions: (sample) => (unfitAnswer(sample.answer) === null ? [questionOn(sample, settings)] : []),
      canaries: [canaryOfOrders(() => best.choice)],
    });
  },
  prepare: async ({ choices, 'pass-above': least }) => {
    const { choiceIn } = await import('../text/choices.ts');
    return ({ answer, replies }) => {
      const unfit = unfitAnswer(answer);
      if (unfit !== null) return unscored(unfit);
      const said = wordsOf(replies?.[0]);
      if (!said.ok) return unscored(said.reason);
      const found = choiceIn(
        said.value,
        choices.map(({ choice }) => choice),
      );
      if (!found.ok) return unscored(`${found.reason}: ${start(said.value, 120)}`);
      const { choice, score } = choices[found.index] ?? { choice: '', score: 0 };
      const right = choices.flatMap((each) => (each.score > least ? [each.choice] : []));
      return marked(score > least ? 1 : 0, `the judge chose "${start(choice)}" (score ${score})`, {
        turn: answer.turn,
        expected: start(right.join(', ') || `a score above ${least}`, 200),
        observed: start(choice, 200),
      });
    };
  },
};

/** The author's words with the answer between marks. A field that the case lacks stays as it is written. */
function questionOn(sample: Sample, settings: Settings): Request {
  const { model, endpoint, parameters, prompt, system = '' } = settings;
  const [completion = ''] = markedOff([{ name: 'ANSWER', text: sample.answer.text }]);
  const { input, expected } = sample.case;
  const fields: Fields = { ...(expected === null ? {} : { expected }), ...input, completion };
  const instructions = [filled(system, fields), WARY, ending(settings)].filter(Boolean);
  return {
    endpoint,
    model,
    parameters,
    tools: [],
    responseFormat: null,
    messages: [{ role: 'system', content: instructions.join('\n\n') }],
    turns: [{ user: filled(prompt, fields), assistant: null }],
  };
}

function ending({ choices }: Settings): string {
  return `End with a line that holds one of these and nothing else: ${choices.map(({ choice }) => choice).join(' | ')}`;
}

function filled(text: string, fields: Fields): string {
  const left = placeholders(text, 'replace').map((name) => [name, `{{${name}}}`]);
  return fill(text, { ...Object.fromEntries(left), ...fields }, 'replace').text;
}
