/** Proposals to the shop that a judge has a say in, in process. */
import { judgeSays, type MANNERS } from './judge.ts';
import { CALIBRATION_FILE, CONFIG_FILE, judgedConfig } from './judged-shop.ts';
import { inShop, type ShopSetting } from './shop.ts';
import type { Question, Reply } from './world.ts';

export interface Judging extends ShopSetting {
  readonly config?: string;
  readonly calibrated?: string | null;
  /** Stands in for the judge's answer where it gives one. */
  readonly soon?: (question: Question) => Reply | null;
}

const isJudged = ({ request }: Question): boolean => request.endpoint === 'judge';

/** A pull request that the shop's judge has a say in. Only head's answers are rude, unless told otherwise. */
export async function judged(kind: keyof typeof MANNERS, options: Judging = {}) {
  const { config = judgedConfig(), calibrated = null, soon, base, inputs, answer = rude, ...rest } = options;
  const told = await inShop({
    ...rest,
    answer: (question) =>
      isJudged(question)
        ? (soon?.(question) ?? judgeSays(kind, question.text, question.request.responseFormat))
        : answer(question),
    base: { [CONFIG_FILE]: config, ...(calibrated ? { [CALIBRATION_FILE]: calibrated } : {}), ...base },
    inputs: { endpoints: 'judge: { base-url: "https://judge.example/v1", api-key: sk-judge }', ...inputs },
  });
  return {
    ...told,
    asked: told.questions.filter((question) => !isJudged(question)),
    judge: told.questions.filter(isJudged),
    said: told.words,
    file: (name: string): string => told.files[name] ?? '',
    json: JSON.parse(told.files['report.json'] ?? '{}'),
  };
}

const rude = ({ messages, text }: Question): string =>
  JSON.stringify(messages).includes('briefly') ? `Wait for ${text.length} days` : `Would you please wait`;
