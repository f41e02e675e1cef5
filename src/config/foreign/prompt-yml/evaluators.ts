import type { UserError } from '../../../errors.ts';
import { BUILT_IN } from '../../../lib/built-in.ts';
import { isFields } from '../../../parsing/json.ts';
import { nearest } from '../../../lib/nearest.ts';
import type { Fields, Json, Warning } from '../../../types.ts';
import type { Located, Path } from '../../validate.ts';
import { openIds } from '../cards.ts';
import { strangersIn } from '../strangers.ts';
import { builtinEvaluator, faulty, type JudgeEvaluator, llmEvaluator } from './judge-evaluators.ts';

/** An evaluator that looks for a text. */
export interface Literal {
  readonly measure: string;
  /** May have placeholders, which each entry of testData fills. */
  readonly value: string;
  readonly options: Fields;
}

export interface Evaluator {
  readonly id: string;
  readonly at: Path;
  readonly literal: Literal | null;
  readonly judged: JudgeEvaluator | null;
}

/** In the order in which `gh models eval` looks for them; all but `equals` ignore case. */
const KINDS = {
  equals: { measure: 'exact-match', options: {} },
  contains: { measure: 'contains', options: { 'ignore-case': true } },
  startsWith: { measure: 'starts-with', options: { 'ignore-case': true } },
  endsWith: { measure: 'ends-with', options: { 'ignore-case': true } },
} as const;

/** Of several ways in one evaluator, `gh models eval` takes the first of these. */
const WAYS = ['string', 'llm', 'uses'];

/** The evaluators of a file, and what their author should know of them. */
export function evaluatorsOf(
  written: readonly Json[],
  source: Located,
): { evaluators: readonly Evaluator[]; warnings: readonly Warning[] } {
  const [evaluators, warnings]: [Evaluator[], Warning[]] = [[], []];
  const ids = openIds();
  ids.take(BUILT_IN);
  for (const [index, each] of written.entries()) {
    const at = ['evaluators', index];
    const fields = isFields(each) ? each : {};
    const said =
      typeof fields['name'] === 'string' && fields['name'] ? fields['name'] : `evaluator ${index + 1}`;
    const id = ids.free(said);
    ids.take(id);
    const found = evaluatorOf(fields, id, source, at);
    evaluators.push(found.evaluator);
    warnings.push(...strangersIn(fields, ['name', ...WAYS], source, at), ...found.warnings);
  }
  return { evaluators, warnings: [...warnings, ...lenientIn(evaluators, source.file)] };
}

/** Whoever reads "pass" should know how little it takes. */
function lenientIn(evaluators: readonly Evaluator[], file: string): readonly Warning[] {
  const ways = new Map<string, string[]>();
  for (const { id, judged } of evaluators)
    if (judged?.lenient) ways.set(judged.lenient, [...(ways.get(judged.lenient) ?? []), id]);
  const said = [...ways].map(([way, ids]) => `${ids.join(', ')} (${way})`);
  const message = `${file}: as in \`gh models eval\`, every score above zero is a pass: ${said.join('; ')}.`;
  return said.length ? [{ code: 'asks-little', message }] : [];
}

interface Read {
  readonly evaluator: Evaluator;
  readonly warnings: readonly Warning[];
}

function evaluatorOf(fields: Fields, id: string, source: Located, at: Path): Read {
  const { string = null, llm = null, uses = null } = fields;
  const given = WAYS.filter((way) => isGiven(way, fields[way] ?? null));
  const [way, ...rest] = given;
  const more = rest.length ? [only(source, id, given)] : [];
  if (isFields(string)) {
    const { literal, warnings } = literalOf(string, id, source, [...at, 'string']);
    return { evaluator: { id, at: literal.at, literal, judged: null }, warnings: [...more, ...warnings] };
  }
  if (way === undefined) throw wayless(fields, id, source, at);
  const here = [...at, way];
  const judged = isFields(llm)
    ? llmEvaluator(llm, id, source, here)
    : builtinEvaluator(String(uses), id, source, here);
  return { evaluator: { id, at: here, literal: null, judged }, warnings: [...more, ...judged.warnings] };
}

function isGiven(way: string, value: Json): boolean {
  return way === 'uses' ? typeof value === 'string' && value !== '' : isFields(value);
}

function wayless(fields: Fields, id: string, source: Located, at: Path): UserError {
  const slip = Object.keys(fields).find((key) => key !== 'name' && nearest(key, WAYS) !== null);
  const hint = slip ? ` Did you mean "${nearest(slip, WAYS)}" by "${slip}"?` : '';
  const message = `${id} says neither string nor llm nor uses: nothing would be judged by it`;
  return faulty(message, source, at, `Write what it looks for, such as \`string: { contains: … }\`.${hint}`);
}

function literalOf(
  string: Fields,
  id: string,
  source: Located,
  at: Path,
): { literal: Literal & { readonly at: Path }; warnings: readonly Warning[] } {
  const text = (kind: string): string => {
    const value = string[kind] ?? null;
    return value === null || typeof value === 'object' ? '' : String(value);
  };
  const given = Object.keys(KINDS).filter((kind) => text(kind) !== '');
  const [first, ...rest] = given as (keyof typeof KINDS)[];
  const kinds = Object.keys(KINDS);
  if (!first) {
    const slip = Object.keys(string).find((key) => nearest(key, kinds) !== null && !kinds.includes(key));
    const guess = slip
      ? `Did you mean "${nearest(slip, kinds)}" by "${slip}"?`
      : `Write one of ${kinds.join(', ')}.`;
    throw faulty(`${id} says no text to look for`, source, at, guess);
  }
  const literal = { ...KINDS[first], value: text(first), at: [...at, first] };
  const strange = strangersIn(string, kinds, source, at);
  return { literal, warnings: rest.length ? [only(source, id, given), ...strange] : strange };
}

function only({ file }: Located, id: string, [first = '', ...rest]: readonly string[]): Warning {
  const message = `${file}: ${id} says ${[first, ...rest].join(' and ')}; as in \`gh models eval\` only ${first} counts.`;
  return { code: 'not-read', message };
}
