import { relative, resolve } from 'node:path';
import { filesAt, openFolder, readNamed } from '../edges/folder.ts';
import { rootOf } from '../edges/home.ts';
import { readInputs } from '../edges/inputs.ts';
import type { MetricsLaw } from '../config/index.ts';
import { UserError } from '../errors.ts';
import { type Call, type Command, inputsFrom } from './call.ts';
import { DECIDES } from './flags.ts';
import { exitCode, show } from './show.ts';

/** The same decisions over scores measured elsewhere; no model is asked. */
export const command: Command = {
  usage: 'compare BASE.jsonl HEAD.jsonl [--config FILE] [--history PATH] [--seed N]',
  takes: 2,
  reads: ['config', 'history', 'seed', 'report-dir', 'json', ...DECIDES],
  run: async (call) => {
    const { wishes, reportDir, redact } = readInputs(inputsFrom(call));
    const seed = seedIn(call);
    const [base, head] = filesIn(call);
    const files = {
      baseline: { file: base, text: await readNamed(base) },
      candidate: { file: head, text: await readNamed(head) },
    };
    const history = await historyIn(call);
    const law = await lawIn(call);
    const { compareFiles: measured } = await import('../pipelines/compare.ts');
    const report = measured({ files, history, law, seed, wishes });
    await show(report, call, { reportDir: reportDir || '.micro-metrics', isOwnFolder: !reportDir, redact });
    return exitCode(report, wishes);
  },
};

function filesIn({ words }: Call): [string, string] {
  const [base, head] = words;
  if (base !== undefined && head !== undefined) return [base, head];
  throw new UserError(
    `compare takes two files, not ${words.length}`,
    null,
    'Write micro-metrics compare BASE.jsonl HEAD.jsonl; docs/compare.md shows what may stand in them.',
  );
}

/** A file of earlier scores, or a folder of them. */
async function historyIn({ flags: { history } }: Call): Promise<{ file: string; text: string }[]> {
  if (history === undefined) return [];
  const files = await filesAt(String(history));
  return Promise.all(files.map(async (file) => ({ file, text: await readNamed(file) })));
}

function seedIn({ flags: { seed } }: Call): string | null {
  if (seed === undefined) return null;
  if (/^-?\d{1,15}$/.test(String(seed))) return String(Number(seed));
  throw new UserError(
    `--seed: "${String(seed)}" is no whole number`,
    null,
    'Write a number such as --seed 7.',
  );
}

/** Paths in the config start at the root of the repository, or here where there is none. */
async function lawIn({ flags: { config } }: Call): Promise<MetricsLaw | null> {
  if (config === undefined) return null;
  const root = await rootOf(process.cwd()).catch(() => process.cwd());
  const { readMetrics } = await import('../config/index.ts');
  return readMetrics(openFolder(root), relative(root, resolve(String(config))));
}
