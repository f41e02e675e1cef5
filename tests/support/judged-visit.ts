/** Pull requests of the shop that a judge has a say in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JUDGE_KEY, startJudge } from './judge-server.ts';
import { CALIBRATION_FILE, CONFIG_FILE, judgedConfig } from './judged.ts';
import { visit, type Visit } from './visit.ts';

export interface Judging extends Visit {
  readonly config?: string;
  readonly calibrated?: string | null;
  readonly soon?: Parameters<typeof startJudge>[1];
}

/** A pull request that the shop's judge has a say in. Only head's answers are rude, unless told otherwise. */
export async function judged(kind: Parameters<typeof startJudge>[0], options: Judging = {}) {
  const { config = judgedConfig(), calibrated = null, soon, base, inputs, ...rest } = options;
  const judge = await startJudge(kind, soon);
  const seen = await visit({
    answer: ({ messages, text }) =>
      JSON.stringify(messages).includes('briefly') ? `Wait for ${text.length} days` : `Would you please wait`,
    ...rest,
    base: { [CONFIG_FILE]: config, ...(calibrated ? { [CALIBRATION_FILE]: calibrated } : {}), ...base },
    inputs: { endpoints: `judge: { base-url: "${judge.url}", api-key: ${JUDGE_KEY} }`, ...inputs },
  });
  const file = (name: string): string => readFileSync(join(seen.run.temp, 'micro-metrics', name), 'utf8');
  const said = seen.comments.join().replaceAll('\\', '');
  const close = async (): Promise<void> => (seen.close(), await judge.close());
  return { ...seen, close, judge, said, file, report: JSON.parse(file('report.json')) };
}
