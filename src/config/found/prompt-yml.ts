import { UserError } from '../../errors.ts';
import { fingerprint } from '../../lib/fingerprint.ts';
import { isFields } from '../../lib/json.ts';
import { start } from '../../lib/marks.ts';
import { fill } from '../../lib/template.ts';
import { parseYaml } from '../../lib/yaml.ts';
import type { Case, Demand, Fields, Json, MetricCard, Target } from '../../types.ts';
import { type Located, whereIs } from '../validate.ts';
import { foundCard, freeName } from './cards.ts';
import type { Found } from './found.ts';

/** A string evaluator, as `gh models eval` reads it: the first key that is there counts, alone. */
interface Evaluator {
  readonly id: string;
  readonly measure: string;
  readonly value: string;
  readonly options: Fields;
  readonly at: readonly (string | number)[];
}

/** In the order in which `gh models eval` looks for them; all but `equals` ignore case. */
const KINDS = {
  equals: { measure: 'exact-match', options: {} },
  contains: { measure: 'contains', options: { 'ignore-case': true } },
  startsWith: { measure: 'starts-with', options: { 'ignore-case': true } },
  endsWith: { measure: 'ends-with', options: { 'ignore-case': true } },
} as const;

/** A `.prompt.yml` with testData and evaluators as a target and a suite of its own; null without them. */
export function readPromptYml(file: string, text: string): Found | null {
  const parsed = parseYaml(text, file);
  const source: Located = { file, ...parsed };
  const root = isFields(parsed.value) ? parsed.value : {};
  const [rows, evaluators] = [root['testData'], root['evaluators']];
  if (!Array.isArray(rows) || !Array.isArray(evaluators) || evaluators.length === 0) return null;
  const name = file.replace(/\.prompt\.yml$/i, '');
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
  const { known, warnings } = evaluatorsOf(evaluators as readonly Json[], file);
  const cases = casesOf(rows as readonly Json[], known, source);
  const cards = Object.fromEntries(
    known.map(({ id, measure, at }): [string, MetricCard] => [
      id,
      foundCard(id, measure, whereIs(source, at)),
    ]),
  );
  const asked = known.length > 0 && cases.length > 0;
  const suite = {
    ...{ name, targets: [name], globs: [file], trials: 1, metrics: Object.keys(cards), cards, where },
    caseFiles: [{ file, text: JSON.stringify(cases), cases }],
  };
  return { file, text, files: [file], targets: [target], suites: asked ? [suite] : [], warnings };
}

function evaluatorsOf(
  written: readonly Json[],
  file: string,
): { known: readonly Evaluator[]; warnings: readonly string[] } {
  const [known, warnings]: [Evaluator[], string[]] = [[], []];
  for (const [index, each] of written.entries()) {
    const fields = isFields(each) ? each : {};
    const said =
      typeof fields['name'] === 'string' && fields['name'] ? fields['name'] : `evaluator ${index + 1}`;
    const id = freeName(said, (name) => known.some((other) => other.id === name));
    const found = stringEvaluator(fields['string'], id, ['evaluators', index]);
    if (found) known.push(found.evaluator);
    warnings.push(...(found?.warnings ?? [notJudged(fields)]).map((warning) => `${file}: ${id} ${warning}`));
  }
  return { known, warnings };
}

function notJudged({ uses, llm }: Fields): string {
  const kind =
    typeof uses === 'string' ? `uses ${uses}` : isFields(llm) ? 'asks a model' : 'says no string to look for';
  return `${kind}, which is not supported yet: it was not judged.`;
}

function stringEvaluator(
  written: Json | undefined,
  id: string,
  at: readonly (string | number)[],
): { evaluator: Evaluator; warnings: readonly string[] } | null {
  if (!isFields(written ?? null)) return null;
  const fields = written as Fields;
  const given = Object.keys(KINDS).filter((kind) => typeof fields[kind] === 'string' && fields[kind] !== '');
  const [first, ...rest] = given as (keyof typeof KINDS)[];
  if (!first) return null;
  const evaluator = { id, ...KINDS[first], value: String(fields[first]), at: [...at, 'string', first] };
  const trap = `says ${given.join(' and ')}; as in \`gh models eval\` only ${first} counts.`;
  return { evaluator, warnings: rest.length ? [trap] : [] };
}

function casesOf(rows: readonly Json[], evaluators: readonly Evaluator[], source: Located): Case[] {
  const cases: Case[] = [];
  for (const [index, row] of rows.entries()) {
    const where = { ...whereIs(source, ['testData', index]), key: null };
    if (!isFields(row)) {
      const hint = 'Write `- input: …` with one key for each variable.';
      throw new UserError(`${source.file}: testData ${index + 1} is no mapping`, where, hint);
    }
    const demands = Object.fromEntries(evaluators.map((each) => [each.id, demandOf(each, row, source)]));
    const id = freeName(nameOf(row), (name) => cases.some((other) => other.id === name));
    cases.push({
      ...{ id, input: row, turns: [], expected: row['expected'] ?? null, context: [], expectedTools: [] },
      ...{ tags: {}, pinned: false, law: 'both', demands, where },
    });
  }
  return cases;
}

/** An id of its own, or the same words for the same input, wherever it stands in the list. */
function nameOf(row: Fields): string {
  if (typeof row['id'] === 'string' && row['id']) return row['id'];
  const { expected: _, ...input } = row;
  const shown = Object.values(input).find((value) => typeof value === 'string' || typeof value === 'number');
  return `${start(String(shown ?? 'test'), 40)} #${fingerprint(input).slice(0, 6)}`;
}

function demandOf({ id, value, options, at }: Evaluator, row: Fields, source: Located): Demand {
  const { text, missing } = fill(value, row, 'replace');
  if (missing.length > 0) {
    const message = `${source.file}: ${id} needs {{${missing.join('}}, {{')}}}, which ${nameOf(row)} does not have`;
    throw new UserError(
      message,
      whereIs(source, at),
      'Add the key to each entry of testData, or mend the evaluator.',
    );
  }
  // Nothing stands in every answer, so it would ask for nothing.
  if (text.trim() === '')
    throw new UserError(
      `${source.file}: ${id} is empty for ${nameOf(row)}`,
      whereIs(source, at),
      'Say what to look for.',
    );
  return { options: { ...options, value: text }, min: 1, max: null, not: false };
}
