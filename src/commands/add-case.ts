import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Config, Incident } from '../config/index.ts';
import { makeFolder, writing } from '../edges/files.ts';
import { openFolder, readNamed, withFile } from '../edges/folder.ts';
import { rootOf } from '../edges/home.ts';
import { readInputs } from '../edges/inputs.ts';
import { UserError } from '../errors.ts';
import { cardToFill } from '../render/card-text.ts';
import { measures } from '../measures/index.ts';
import { type Call, type Command, EXIT, inputsFrom } from './call.ts';

/** Makes a case of an incident, so that it can't happen again unseen. */
export const command: Command = {
  usage: 'add-case --from FILE.json --metric ID [--cases FILE]',
  reads: ['from', 'metric', 'cases', 'config', 'json'],
  run: async (call) => {
    const [from, metric] = [needed(call, 'from'), needed(call, 'metric')];
    if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(metric)) throw noName(metric);
    const root = await rootOf(process.cwd());
    const { casesOf, incidentOf, readConfig, USUAL_PLACE } = await import('../config/index.ts');
    const place = String(call.flags['config'] ?? USUAL_PLACE);
    const config = await readConfig(openFolder(root), place);
    const incident = await incidentOf(await readNamed(from), from);
    const file = casesFile(call, config, metric, root);
    const before = await readFile(join(root, file), 'utf8').catch(() => '');
    const known = before === '' ? [] : await casesOf(before, file);
    if (known.some(({ id }) => id === incident.id)) throw isThere(incident.id, file);
    const start = before === '' || before.endsWith('\n') ? '' : '\n';
    const line = `${start}${JSON.stringify(incident.case)}\n`;
    if (config) await checkFit(call, { root, place, file, from, text: before + line });
    await writing(file, async () => {
      await makeFolder(dirname(join(root, file)), root);
      await appendFile(join(root, file), line);
    });
    const said = [
      ...(await aboutCard({ config, place, metric, incident, root })),
      ...(await aboutSuites(config, metric, file, root)),
    ];
    if (call.flags['json']) call.log.answer(asJson(incident, file, said));
    else tell(call, incident, file, said);
    return EXIT.passed;
  },
};

function tell({ log }: Call, incident: Incident, file: string, said: readonly string[]): void {
  log.say(
    `Added the case ${incident.id} to ${file}, pinned${taken(incident)}. Read it before you commit it:`,
  );
  log.say(`  ${JSON.stringify(incident.case)}`);
  for (const each of said) log.say(each);
}

function asJson(incident: Incident, file: string, notes: readonly string[]): string {
  const replaced = Object.fromEntries(incident.replaced);
  return JSON.stringify({ version: 1, file, case: incident.case, replaced, notes }, null, 2);
}

function needed({ flags }: Call, name: string): string {
  const given = flags[name];
  if (typeof given === 'string' && given !== '') return given;
  throw new UserError(
    `add-case needs --${name}`,
    null,
    'Write micro-metrics add-case --from transcript.json --metric language.',
  );
}

interface Fitting {
  readonly root: string;
  readonly place: string;
  readonly file: string;
  /** The transcript. */
  readonly from: string;
  /** The file of cases with the new one at its end. */
  readonly text: string;
}

/** A case that no prompt can be filled with would stop every run. */
async function checkFit(call: Call, { root, place, file, from, text }: Fitting): Promise<void> {
  const { misfitsAt } = await import('../pipelines/validate.ts');
  const endpoints = Object.keys(readInputs(inputsFrom(call)).endpoints);
  const at = { file, line: text.trimEnd().split('\n').length };
  const asked = { tree: withFile(openFolder(root), file, text), config: place, endpoints };
  const [misfit] = await misfitsAt(at, asked);
  if (misfit === undefined) return;
  throw new UserError(
    misfit,
    { file: from, line: null, key: 'input' },
    'Nothing was written. Say it in the transcript: `"input": {"name": "…"}` beside its messages, with a value that stands for the incident.',
  );
}

/** Where it was told to, or where a suite that asks for the metric has its cases. */
function casesFile({ flags }: Call, config: Config | null, metric: string, root: string): string {
  const suite = Object.values(config?.suites ?? {}).find(({ metrics }) => metrics.includes(metric));
  const usual = suite?.caseFiles.map(({ file }) => file).find((file) => file.endsWith('.jsonl'));
  const asked = flags['cases'] === undefined ? null : relative(root, resolve(String(flags['cases'])));
  const file = asked ?? usual ?? `evals/${metric.replace(/[^\w-]+/g, '-')}.jsonl`;
  if (file.endsWith('.jsonl') && !file.startsWith('..')) return file;
  const hint = 'Name a .jsonl file inside the repository, such as --cases evals/incidents.jsonl.';
  throw new UserError(`${file}: a case can't be added there`, null, hint);
}

function isThere(id: string, file: string): UserError {
  return new UserError(
    `${file} has a case ${id} already`,
    { file, line: null, key: 'id' },
    'Nothing was written. Give the transcript another `id` or `origin.ref`, or edit the case by hand.',
  );
}

function taken({ replaced }: Incident): string {
  const all = [...replaced].map(([name, count]) => `${count} × ${name}`);
  return all.length ? `, without ${all.join(', ')}` : '; no personal data was found in it';
}

interface Carding {
  readonly config: Config | null;
  readonly place: string;
  readonly metric: string;
  readonly incident: Incident;
  readonly root: string;
}

/** A card to fill in, where there is none; never in place of a file. */
async function aboutCard({ config, place, metric, incident, root }: Carding): Promise<string[]> {
  if (config && Object.hasOwn(config.cards, metric)) return [];
  const text = cardToFill(metric, await measureNamed(metric), incident.origin);
  const file = `metrics/${metric.replace(/[^\w-]+/g, '-')}.yml`;
  const refused = await makeFolder(join(root, 'metrics'), root)
    .then(() => writeFile(join(root, file), text, { flag: 'wx' }))
    .then(
      () => null,
      ({ code }: NodeJS.ErrnoException) => (code === 'EEXIST' ? 'is there already' : "can't be written"),
    );
  if (refused) return [`${file} ${refused}, so no card was written; one would be:`, text];
  const { readConfig } = await import('../config/index.ts');
  const now = await readConfig(openFolder(root), place).catch(() => config);
  const isRead = now !== null && Object.hasOwn(now.cards, metric);
  const next = isRead
    ? 'It is proposed, so it is not run yet.'
    : config
      ? `${place} does not read it yet: move it under \`metrics\` there, or keep all cards in files, \`metrics: metrics/*.yml\`.`
      : 'There is no config to read it yet: micro-metrics init writes one.';
  return [`Wrote ${file}, a card to fill in. ${next}`];
}

/** The measure of the metric's name, if there is one that a card can name without options. */
async function measureNamed(metric: string): Promise<string | null> {
  const measure = Object.hasOwn(measures, metric) ? measures[metric] : undefined;
  const plain = await measure?.options().safeParseAsync({});
  return plain?.success ? metric : null;
}

async function aboutSuites(
  config: Config | null,
  metric: string,
  file: string,
  root: string,
): Promise<string[]> {
  const asking = Object.values(config?.suites ?? {}).filter(({ metrics }) => metrics.includes(metric));
  if (asking.length === 0) return [`No suite asks for ${metric}: add it to the \`metrics\` of one.`];
  const read = await openFolder(root).list(asking.flatMap(({ globs }) => globs));
  return read.includes(file)
    ? []
    : [`No suite that asks for ${metric} reads ${file}: add it to its \`cases\`.`];
}

function noName(metric: string): UserError {
  return new UserError(
    `--metric: "${metric}" is no name of a metric`,
    null,
    'Use letters, digits, - and _, such as keeps-language.',
  );
}
