/** A gate at home that is killed in the middle, and run again. */
import { shipped } from './micro.ts';
import { startModelServer } from './model-server.ts';
import { createRepo } from './repo.ts';
import { HARMLESS, SHOP } from './shop.ts';

const CASES = 40;
const IN_FLIGHT = 8;

/** What a kill cost. */
interface Killed {
  /** Answers that were paid for before and in the second run. */
  readonly before: number;
  readonly after: number;
  /** Questions that were asked twice. */
  readonly twice: number;
  /** Questions that were under way when the process was killed, at most. */
  readonly inFlight: number;
  /** All questions that there are. */
  readonly questions: number;
  readonly verdict: string;
}

/** Kills the shipped command as its model is asked for the nth time, and runs it once more. */
export async function killedAt(nth: number): Promise<Killed> {
  const repo = createRepo();
  const killing = new AbortController();
  const times = new Map<string, number>();
  const model = await startModelServer({
    latencyMs: 1,
    answer: ({ messages, index }) => {
      const question = JSON.stringify(messages);
      times.set(question, (times.get(question) ?? 0) + 1);
      if (index === nth) killing.abort();
      return 'please wait';
    },
  });
  try {
    const cases = Array.from({ length: CASES }, (_, at) =>
      JSON.stringify({ id: `case-${at}`, turns: [`Where is order ${at}?`, `And when does ${at} come?`] }),
    ).join('\n');
    repo.commit('base', { ...SHOP, 'evals/orders.jsonl': cases });
    repo.branch('change');
    repo.commit('head', HARMLESS);
    const args = ['gate', '--base', 'main', '--head', 'change', '--json', '--base-url', model.url];
    const given = [...args, '--concurrency', String(IN_FLIGHT)];
    const env = { MICRO_METRICS_API_KEY: 'sk-killed-0123456789abcdef' };
    await shipped(repo.dir, given, env, killing.signal);
    const before = model.requests.length;
    const { stdout } = await shipped(repo.dir, given, env);
    const all = [...times.values()];
    return {
      before,
      after: model.requests.length - before,
      twice: all.reduce((sum, count) => sum + count - 1, 0),
      inFlight: IN_FLIGHT,
      questions: all.length,
      verdict: (JSON.parse(stdout) as { verdict: string }).verdict,
    };
  } finally {
    await model.close();
    repo.cleanup();
  }
}
