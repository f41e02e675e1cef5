import { join } from 'node:path';
import { openRepository } from '../edges/git/repository.ts';
import { readNamed } from '../edges/folder.ts';
import { rootOf } from '../edges/home.ts';
import { readInputs } from '../edges/inputs.ts';
import { UserError } from '../errors.ts';
import { type PastCheck, pastChecks } from '../records/history.ts';
import { escaped } from '../render/readable.ts';
import { caseLines, type ExplainedMetric, metricLines } from '../stages/report/explanation.ts';
import { type Call, type Command, EXIT, inputsFrom } from './call.ts';

/** All that is known of a metric or a case without a model. */
export const command: Command = {
  usage: 'explain METRIC|CASE [--report FILE] [--json]',
  takes: 1,
  reads: ['config', 'report', 'report-dir', 'endpoints', 'today', 'json'],
  run: async (call) => {
    const { log, flags, words } = call;
    const [name] = words;
    if (name === undefined) throw nameless();
    const inputs = readInputs(inputsFrom(call));
    const directory = await rootOf(process.cwd());
    const repository = openRepository(directory, null);
    try {
      const tree = repository.tree(await repository.worktree());
      const alone = { tree, config: inputs.wishes.config, endpoints: Object.keys(inputs.endpoints) };
      const last = await lastRun(
        call,
        join(inputs.reportDir || join(directory, '.micro-metrics'), 'report.json'),
      );
      const { explain: explained } = await import('../pipelines/explain.ts');
      const { metrics, cases } = await explained(alone, { name, today: inputs.today, last });
      if (flags['json'])
        log.answer(
          escaped(JSON.stringify({ version: 1, metrics: metrics.map(metricShown), cases }, null, 2)),
        );
      else
        log.say(
          [...metrics.map(metricLines), ...cases.map(caseLines)]
            .map((lines) => lines.join('\n'))
            .join('\n\n'),
        );
      return EXIT.passed;
    } finally {
      await repository.close();
    }
  },
};

function nameless(): UserError {
  return new UserError(
    'explain takes the name of a metric or a case',
    null,
    'Write micro-metrics explain language.',
  );
}

/** The checks of the report that is named; else of the last one here, where there is one that can be read. */
async function lastRun({ flags: { report } }: Call, usual: string): Promise<readonly PastCheck[]> {
  return report === undefined ? checksIn(usual).catch(() => []) : checksIn(String(report));
}

async function checksIn(file: string): Promise<readonly PastCheck[]> {
  const read = pastChecks(await readNamed(file), file);
  if (!('fault' in read)) return read;
  const { at, fault } = read;
  throw new UserError(
    `${file} is no report that can be read: ${at === '' ? '' : `${at}: `}${fault}`,
    { file, line: null, key: at || null },
    'Name the report.json of a run.',
  );
}

/** Keys as a card has them. */
function metricShown({ card: { threshold, ...card }, kept, ...rest }: ExplainedMetric): object {
  const { slices, ...own } = threshold ?? {};
  const other = Object.entries(slices ?? {}).map(([tag, values]) => [
    tag,
    Object.fromEntries(Object.entries(values).map(([value, limits]) => [value, dashed(limits)])),
  ]);
  const shown = threshold && {
    ...dashed(own),
    ...(slices ? { slices: Object.fromEntries(other) as object } : {}),
  };
  const may = { blocks: kept.length === 0, 'kept-from-blocking': kept };
  return { ...rest, ...may, card: { ...dashed(card), threshold: shown } };
}

function dashed(fields: object): object {
  const written = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [written(key), value as unknown]));
}
