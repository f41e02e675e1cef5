import { someOf } from '../../../render/text.ts';
import { UserError } from '../../../errors.ts';
import type { Tree } from '../../../contracts.ts';
import { isFields } from '../../../parsing/json.ts';
import { MANY_DIGITS } from '../../../parsing/digits.ts';
import { parseYamlList } from '../../../parsing/yaml-list.ts';
import type { MetricCard, Target, Warning } from '../../../types.ts';
import type { SuiteText } from '../../config.ts';
import { withCalibration } from '../../calibrations.ts';
import { foreignCard } from '../cards.ts';
import { caseFileOf, type ForeignConfig } from '../foreign-config.ts';
import { calibrationPaths, isOpinion } from '../judges.ts';
import { casesOf, type Tests } from './cases.ts';
import { noteStrangers } from './keys.ts';
import { type PromptText, promptsOf } from './prompts.ts';
import { laidOver, type ForeignProvider, providersOf } from './providers.ts';
import type { Reading } from './reading.ts';
import { rowsOf } from './rows.ts';

/** A `promptfooconfig.yaml` as far as it is data: every prompt with every provider is a target, its tests a suite. */
export async function readPromptfoo(
  file: string,
  text: string,
  tree: Tree,
  endpoints: readonly string[],
): Promise<ForeignConfig> {
  const { value, lineOf } = parseYamlList(text, file, 'rounded');
  const files = new Set([file]);
  const root = isFields(value) ? value : {};
  const kept = MANY_DIGITS.test(text) ? parseYamlList(text, file, 'kept').value : value;
  const [unsupported, dropped] = [new Map<string, number>(), new Map<string, string[]>()];
  const env = isFields(root['env']) ? root['env'] : {};
  const reading: Reading = {
    file,
    root: value,
    kept,
    lineOf,
    files,
    unsupported,
    unasked: [],
    dropped,
    env,
    tree,
    endpoints,
  };
  noteStrangers(reading, root, 'the config');
  const [prompts, providers] = [await promptsOf(reading), await providersOf(reading)];
  const tests = await casesOf(reading, await rowsOf(reading));
  const name = file.replace(/config\.(ya?ml|json)$/i, '');
  if (prompts.length * providers.length > MOST_TARGETS) throw tooManyTargets(file);
  const targets = prompts.flatMap((prompt) =>
    providers.map((provider) => targetOf(reading, name, prompt, provider)),
  );
  const lacks = [prompts.length ? '' : 'prompts', providers.length ? '' : 'providers']
    .filter(Boolean)
    .join(' or ');
  const message = `${file}: it has no ${lacks} that can be asked, so nothing of it is.`;
  const warnings: Warning[] = lacks ? [{ code: 'not-asked', message }] : [];
  return {
    file,
    text,
    targets,
    files: [...files],
    suites:
      targets.length && tests.cases.length
        ? [await suiteOf(name, file, targets, tests, repeats(root['evaluateOptions']), tree)]
        : [],
    warnings: [...warnings, ...notesOf(reading)],
    ...(reading.unasked.length > 0 ? { unasked: { suite: name, providers: reading.unasked } } : {}),
  };
}

/** Each prompt with each provider: more than anybody looks at, or waits for. */
const MOST_TARGETS = 2_000;

function tooManyTargets(file: string): UserError {
  const hint = `Take fewer of them: at most ${MOST_TARGETS} prompts, each with each provider, are read.`;
  return new UserError(`${file} has too many prompts and providers`, { file, line: null, key: null }, hint);
}

function targetOf(reading: Reading, name: string, prompt: PromptText, provider: ForeignProvider): Target {
  const { env, file } = reading;
  const { label, endpoint, ...settings } = laidOver(reading, provider, prompt.config);
  const where = { file, line: prompt.line, key: null };
  return {
    name: `${name} · ${prompt.label} · ${label}`,
    kind: 'prompt',
    prompt: prompt.path,
    model: null,
    tools: null,
    endpoint,
    given: { text: prompt.text, env, ...settings },
    where,
  };
}

async function suiteOf(
  name: string,
  file: string,
  targets: readonly Target[],
  tests: Tests,
  trials: number,
  tree: Tree,
): Promise<SuiteText> {
  const where = { file, line: 1, key: null };
  const cards: Record<string, MetricCard> = {};
  const calibrationOf = calibrationPaths(file);
  for (const [id, { measure, blocks, options }] of tests.metrics) {
    const card = foreignCard(id, measure, where, { blocks, options });
    const kept = isOpinion(card) ? { ...options, calibration: calibrationOf(id) } : options;
    cards[id] = await withCalibration({ ...card, options: kept }, tree);
  }
  const asked = tests.cases;
  return {
    name,
    targets: targets.map((target) => target.name),
    globs: [file],
    trials,
    metrics: Object.keys(cards),
    cards,
    where,
    caseFiles: [caseFileOf(file, asked)],
  };
}

function repeats(options: unknown): number {
  const repeat = isFields(options as never) ? (options as { repeat?: unknown }).repeat : null;
  return typeof repeat === 'number' && Number.isInteger(repeat) && repeat >= 1 ? Math.min(repeat, 100) : 1;
}

/** All that is not supported in one warning, and all tests that are left out in another. */
function notesOf({ file, unsupported, dropped }: Reading): readonly Warning[] {
  const named = [...unsupported].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = named.map(([what, count]) => (count > 1 ? `${what} (${count} times)` : what)).join('; ');
  const tests = [...dropped]
    .map(([why, names]) => `${why}: ${someOf(names.map((name) => `"${name}"`))}`)
    .join('; ');
  const count = [...dropped.values()].flat().length;
  const notes: Warning[] = [];
  if (list)
    notes.push({
      code: 'not-read',
      message: `${file}: not supported yet, so neither asked nor judged: ${list}.`,
    });
  if (count)
    notes.push({
      code: 'not-asked',
      message: `${file}: ${count} ${count === 1 ? 'test is' : 'tests are'} not asked (${tests}).`,
    });
  return notes;
}
