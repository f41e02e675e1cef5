import { join } from 'node:path';
import type { World } from '../contracts.ts';
import { openRepository } from '../edges/git/repository.ts';
import type { HistoryPlace } from '../edges/history.ts';
import { proposalAtHome, rootOf } from '../edges/home.ts';
import { type Inputs, secretsIn } from '../edges/inputs.ts';
import { type Ledger, openLedger } from '../edges/ledger.ts';
import { keepingAtHome } from '../edges/store/keeping.ts';
import { openWorld } from '../edges/world.ts';
import type { Proposal, Report } from '../types.ts';
import type { Call } from './call.ts';
import { tellingOf } from './progress.ts';
import { exitCode, show } from './show.ts';

/** A run in the repository around this folder, while it is open. */
interface Visit {
  readonly reportDir: string;
  readonly ledger: Ledger;
  /** What is proposed, with all doors that lead to it. */
  readonly world: (proposed: Pick<Inputs, 'base' | 'head'>, history?: HistoryPlace) => Promise<World>;
  /** Writes and says the report, once nothing is asked any more; gives the exit code. */
  readonly end: (report: Report) => Promise<number>;
}

/** Opens what a run at home needs, and closes it however the run ends. */
export async function visit(
  call: Call,
  inputs: Inputs,
  run: (visit: Visit) => Promise<number>,
): Promise<number> {
  const { log, env, off } = call;
  const { mask } = log;
  // Git looks for it meanwhile.
  const root = rootOf(process.cwd());
  for (const secret of secretsIn(inputs)) mask(secret);
  const directory = await root;
  const repository = openRepository(directory, null);
  let closing: Promise<void> | null = null;
  const closeRepository = (): Promise<void> => (closing ??= repository.close());
  const reportDir = inputs.reportDir || join(directory, '.micro-metrics');
  const ledger = openLedger(reportDir, log, inputs.replies);
  const { say, progress } = tellingOf(call);
  const keeping = inputs.cache ? keepingAtHome({ directory, log, say }) : null;
  const doors = { inputs, repository, directory, env, mask, say, progress, ledger, keeping, off };
  const quiet = async (): Promise<number> => {
    await progress?.close();
    return ledger.close();
  };
  call.whenCalledOff?.(async () => {
    log.say(calledOff(await quiet(), reportDir));
  });
  let proposal: Proposal | null = null;
  try {
    return await run({
      reportDir,
      ledger,
      world: async (proposed, history) => {
        proposal = await proposalAtHome(proposed, repository);
        return openWorld({ ...doors, proposal, ...(history ? { history } : {}) });
      },
      end: async (report) => {
        await call.unlessOff?.();
        await quiet();
        // Git ends while the report is written; whether it could is heard below.
        closeRepository().catch(() => undefined);
        const { isRecording } = ledger;
        const isOwnFolder = !inputs.reportDir;
        await show(report, call, { reportDir, isOwnFolder, redact: inputs.redact, isRecording });
        return exitCode(report, inputs.wishes);
      },
    });
  } catch (error) {
    if (inputs.reportDir) {
      await quiet();
      const { leaveMistakes } = await import('./mistakes.ts');
      await leaveMistakes(error, { call, reportDir, proposal });
    }
    throw error;
  } finally {
    await quiet();
    await keeping?.close();
    await closeRepository();
  }
}

/** What was paid for is not lost. */
function calledOff(kept: number, reportDir: string): string {
  const answers = kept === 1 ? '1 answer that was paid for is' : `${kept} answers that were paid for are`;
  return kept > 0 ? `Called off; ${answers} kept in ${join(reportDir, 'runs.jsonl')}.` : 'Called off.';
}
