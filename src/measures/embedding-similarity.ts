import { z } from 'zod';
import type { Canary, Judge, Measure, Sample, SettingsOf } from '../contracts.ts';
import { fingerprint } from '../lib/fingerprint.ts';
import { read, remoteOptions, unfitAnswer } from '../judging/judge.ts';
import { sampleWith } from '../judging/canaries.ts';
import { marked, quoted, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { triples } from '../text/similarity.ts';
import { textsOf } from '../text/texts.ts';
import type { Request } from '../types.ts';

const options = once(() =>
  z.strictObject({
    ...remoteOptions(),
    value: z.string().min(1).optional().describe("The text to be like; else the case's `expected`."),
  }),
);

type Settings = SettingsOf<typeof options>;

const vector = once(() => z.array(z.number()).min(2));
const form = { name: 'vector', schema: vector };

/**
 * The cosine of the two texts' embeddings, from 0 to 1. In every run the model must put five triples in order,
 * negations and other numbers among them; one that can't is said to be untrusted and blocks nothing.
 */
export const measure: Measure<Settings> = {
  name: 'embedding-similarity',
  what: 'How near the answer is to a text in an embedding model, from 0 to 1.',
  unit: 'ratio',
  direction: 'higher',
  graded: true,
  level: 'case',
  aggregate: 'mean',
  over: 'last',
  expects: ({ value }) => value === undefined,
  options,
  judge: (settings): Judge => ({
    kind: 'remote',
    model: settings.model,
    endpoint: settings.endpoint,
    calibration: null,
    labels: null,
    minKappa: 0,
    votes: 1,
    fingerprint: fingerprint([settings.model, settings.endpoint]),
    questions: (sample) => {
      const wanted = wantedOf(sample, settings);
      if (wanted === null || unfitAnswer(sample.answer) !== null) return [];
      return [sample.answer.text, wanted].map((text) => vectorOf(text, settings));
    },
    canaries: triples.map(({ anchor, nearer, farther }): Canary => {
      const to = (text: string): Sample => {
        const sample = sampleWith('', text);
        return { ...sample, case: { ...sample.case, expected: anchor } };
      };
      const fault = `takes ${quoted(farther)} to be nearer to ${quoted(anchor)} than ${quoted(nearer)} is`;
      const isRight: Canary['isRight'] = ([near, far]) => (near ?? 0) > (far ?? 1);
      return { fault, samples: [to(nearer), to(farther)], isRight };
    }),
  }),
  prepare: (settings) => (sample) => {
    const { answer, replies } = sample;
    const wanted = wantedOf(sample, settings);
    if (wanted === null) return unscored('the case has no `expected` text to be like');
    const unfit = unfitAnswer(answer);
    if (unfit !== null) return unscored(unfit);
    const [one, other] = [read(replies?.[0], form), read(replies?.[1], form)];
    if (!one.ok) return unscored(one.reason);
    if (!other.ok) return unscored(other.reason);
    const near = cosine(one.value, other.value);
    if (near === null) return unscored('the model gave vectors that can not be compared');
    const evidence = { turn: answer.turn, expected: start(wanted, 200), observed: start(answer.text, 200) };
    return marked(near, `${near.toFixed(2)} like ${quoted(wanted)} (${settings.model})`, evidence);
  },
};

function wantedOf({ case: { expected } }: Sample, { value }: Settings): string | null {
  return value ?? textsOf(expected)?.[0] ?? null;
}

function vectorOf(text: string, { model, endpoint }: Settings): Request {
  return {
    endpoint,
    model,
    parameters: {},
    messages: [],
    tools: [],
    responseFormat: null,
    turns: [{ user: text, assistant: null }],
    wants: 'vector',
  };
}

/** Null for vectors of other lengths, or of none. What points the other way is as far as can be. */
function cosine(left: readonly number[], right: readonly number[]): number | null {
  if (left.length !== right.length) return null;
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
  const size = Math.sqrt(dot(left, left) * dot(right, right));
  if (!Number.isFinite(size) || size === 0) return null;
  return Math.min(1, Math.max(0, dot(left, right) / size));
}
