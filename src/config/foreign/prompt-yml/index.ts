import type { Tree } from '../../../contracts.ts';
import { UserError } from '../../../errors.ts';
import { isFields } from '../../../parsing/json.ts';
import { PROMPT_KEYS } from '../../../prompts/prompt-keys.ts';
import { parseAndKeep } from '../../../parsing/yaml-again.ts';
import type { Fields, Json, MetricCard, Target, Warning } from '../../../types.ts';
import { withCalibration } from '../../calibrations.ts';
import { type Located, whereIs } from '../../validate.ts';
import { foreignCard } from '../cards.ts';
import { caseFileOf, type ForeignConfig } from '../foreign-config.ts';
import { calibrationPaths, judgeEndpoint } from '../judges.ts';
import { strangersIn } from '../strangers.ts';
import { casesOf } from './cases.ts';
import { type Evaluator, evaluatorsOf } from './evaluators.ts';

/** A `.prompt.yml` with testData and evaluators as a target and a suite of its own; without them, only warnings. */
export async function readPromptYml(
  file: string,
  text: string,
  tree: Tree,
  endpoints: readonly string[],
): Promise<ForeignConfig> {
  const source: Located = { file, ...parseAndKeep(text, file, 'kept') };
  const root = isFields(source.value) ? source.value : {};
  const [rows, written] = [listIn(root, 'testData', source), listIn(root, 'evaluators', source)];
  const none = { file, text, files: [file], targets: [], suites: [] };
  if (!rows || !written?.length) {
    // A prompt that is a target says itself what of it nobody reads.
    const strange = strangersIn(root, PROMPT_KEYS, source, []);
    return { ...none, warnings: [...strange, ...halves(file, rows, written)] };
  }
  const name = file.replace(/\.prompt\.ya?ml$/i, '');
  const where = { file, line: 1, key: null };
  const target: Target = {
    name,
    kind: 'prompt',
    prompt: file,
    model: null,
    tools: null,
    endpoint: 'default',
    where,
  };
  if (rows.length > MOST_TESTS) throw tooManyTests(file);
  const { evaluators, warnings } = evaluatorsOf(written, source);
  const cases = casesOf(rows, evaluators, source);
  const cards = await cardsOf(evaluators, source, tree, endpoints);
  const suite = {
    name,
    targets: [name],
    globs: [file],
    trials: 1,
    metrics: Object.keys(cards),
    cards,
    where,
    caseFiles: [caseFileOf(file, cases)],
  };
  const message = `${file}: testData is empty: \`gh models eval\` calls that a pass.`;
  return {
    ...none,
    targets: [target],
    suites: cases.length > 0 ? [suite] : [],
    warnings: [...warnings, ...(rows.length === 0 ? [{ code: 'not-asked', message } as const] : [])],
  };
}

/** What takes longer to plan than people wait. */
const MOST_TESTS = 5_000;

function tooManyTests(file: string): UserError {
  const hint = `Take a sample of them: at most ${MOST_TESTS} are read, and a verdict rarely needs a thousand.`;
  return new UserError(
    `${file} has too many entries in testData`,
    { file, line: null, key: 'testData' },
    hint,
  );
}

type List = readonly Json[];

/** A mapping where a list should be would test nothing, and look as if it did. */
function listIn(root: Fields, key: string, source: Located): List | null {
  const value = root[key] ?? null;
  if (value === null || Array.isArray(value)) return value as List | null;
  throw new UserError(
    `${source.file}: ${key} must be a list`,
    whereIs(source, [key]),
    'Begin each entry with `- `.',
  );
}

/** Tests without evaluators, or the other way round: nothing is tested, which goes for a pass elsewhere. */
function halves(file: string, rows: List | null, evaluators: List | null): readonly Warning[] {
  if (!rows === !evaluators?.length) return [];
  const [there, lacking] = rows ? ['testData', 'evaluators'] : ['evaluators', 'testData'];
  const message = `${file} has ${there} but no ${lacking}, so nothing is tested: \`gh models eval\` calls that a pass.`;
  return [{ code: 'not-asked', message }];
}

async function cardsOf(
  evaluators: readonly Evaluator[],
  source: Located,
  tree: Tree,
  endpoints: readonly string[],
): Promise<Record<string, MetricCard>> {
  const calibrationOf = calibrationPaths(source.file);
  const cards: Record<string, MetricCard> = {};
  for (const { id, at, literal, judged } of evaluators) {
    const where = whereIs(source, at);
    if (literal) cards[id] = foreignCard(id, literal.measure, where);
    if (!judged) continue;
    const asked = { endpoint: judgeEndpoint(endpoints), calibration: calibrationOf(id) };
    const options = { ...judged.options, ...asked };
    const card = foreignCard(id, judged.measure, where, { options, byDemand: false });
    cards[id] = await withCalibration(card, tree);
  }
  return cards;
}
