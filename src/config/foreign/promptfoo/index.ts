import { UserError } from '../../../errors.ts';
import type { Tree } from '../../../contracts.ts';
import { isFields } from '../../../parsing/json.ts';
import { MANY_DIGITS } from '../../../parsing/digits.ts';
import { parseYamlList } from '../../../parsing/yaml-list.ts';
import type { Json, Target, Warning } from '../../../types.ts';
import type { ForeignConfig } from '../foreign-config.ts';
import { casesOf, type Tests } from './cases.ts';
import { noteStrangers } from './keys.ts';
import { notesOf } from './notes.ts';
import { type OpenPrompt, promptsOf } from './prompts.ts';
import { laidOver, type ForeignProvider, providersOf } from './providers.ts';
import { note, type Reading, openReading, placeIn } from './reading.ts';
import { type Seat, isCalled, suitesOf } from './suites.ts';
import { rowsOf } from './tests.ts';

/** A `promptfooconfig.yaml` as far as it is data: every prompt with every provider is a target, its tests suites. */
export async function readPromptfoo(
  file: string,
  text: string,
  tree: Tree,
  endpoints: readonly string[],
): Promise<ForeignConfig> {
  const { value, lineOf } = parseYamlList(text, file, 'rounded');
  const root = isFields(value) ? value : {};
  const kept = MANY_DIGITS.test(text) ? parseYamlList(text, file, 'kept').value : value;
  const reading = openReading({ file, root: value, kept, lineOf, tree, endpoints });
  noteStrangers(reading, root, 'the config', (path) => placeIn(reading, path));
  const [prompts, providers] = [await promptsOf(reading), await providersOf(reading)];
  const tests = await casesOf(reading, await rowsOf(reading));
  const name = file.replace(/config\.(ya?ml|json)$/i, '');
  if (prompts.length * providers.length > MOST_TARGETS) throw tooManyTargets(file);
  const seats = prompts.flatMap((prompt) =>
    providers
      .filter((provider) => provider.prompts === null || isCalled(prompt.names, provider.prompts))
      .map((provider): Seat => ({
        target: targetOf(reading, name, prompt, provider, tests),
        prompt,
        provider,
      })),
  );
  if (prompts.length > 0) noteUnseated(reading, providers, seats);
  const suites = await suitesOf(reading, name, seats, tests, repeats(root['evaluateOptions']));
  const names = [name, ...suites.map((suite) => suite.name)];
  return {
    file,
    text,
    targets: seats.map(({ target }) => target),
    files: [...reading.files],
    suites,
    warnings: [...lacking(file, prompts, providers), ...notesOf(reading)],
    ...(reading.unasked.length > 0 ? { unasked: { suites: names, names: reading.unasked } } : {}),
  };
}

/** Each prompt with each provider: more than anybody looks at, or waits for. */
const MOST_TARGETS = 2_000;

function tooManyTargets(file: string): UserError {
  const hint = `Take fewer of them: at most ${MOST_TARGETS} prompts, each with each provider, are read.`;
  return new UserError(`${file} has too many prompts and providers`, { file, line: null, key: null }, hint);
}

/** A provider whose prompts are not among those that are asked is not asked either. */
function noteUnseated(reading: Reading, providers: readonly ForeignProvider[], seats: readonly Seat[]): void {
  for (const { label, where } of providers.filter((one) => !seats.some(({ provider }) => provider === one))) {
    reading.unasked.push(label);
    note(reading, `the provider ${label} (none of its prompts is asked)`, where);
  }
}

function lacking(
  file: string,
  prompts: readonly OpenPrompt[],
  providers: readonly ForeignProvider[],
): readonly Warning[] {
  const lacks = [prompts.length ? '' : 'prompts', providers.length ? '' : 'providers']
    .filter(Boolean)
    .join(' or ');
  const message = `${file}: it has no ${lacks} that can be asked, so nothing of it is.`;
  return lacks ? [{ code: 'not-asked', message }] : [];
}

function targetOf(
  reading: Reading,
  name: string,
  prompt: OpenPrompt,
  provider: ForeignProvider,
  { around: { prefix, suffix } }: Tests,
): Target {
  const { env, file } = reading;
  const where = { file, line: prompt.line, key: null };
  const { label, endpoint, model, api, parameters, tools, responseFormat, instructions } = laidOver(
    reading,
    provider,
    prompt.config,
    where,
  );
  const text = prefix || suffix ? `${prefix}${prompt.whole}${suffix}` : prompt.text;
  return {
    name: `${name} · ${prompt.label} · ${label}`,
    kind: 'prompt',
    prompt: prompt.path,
    model: null,
    tools: null,
    endpoint,
    given: { text, env, model, api, parameters, tools, responseFormat, instructions },
    where,
  };
}

function repeats(options: Json | undefined): number {
  const repeat = isFields(options) ? options['repeat'] : null;
  return typeof repeat === 'number' && Number.isInteger(repeat) && repeat >= 1 ? Math.min(repeat, 100) : 1;
}
