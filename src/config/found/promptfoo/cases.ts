import { fingerprint } from '../../../lib/fingerprint.ts';
import { isFields } from '../../../lib/json.ts';
import { start } from '../../../lib/marks.ts';
import { pointerPath, valueAt } from '../../../lib/pointer.ts';
import type { Case, Demand, Fields, Json } from '../../../types.ts';
import { freeName } from '../cards.ts';
import { type Assertion, demandOf } from './assertions.ts';
import { dereferenced, isProgram, isReference, note, type Reading } from './reading.ts';
import type { Row } from './rows.ts';

/** Cases with what each demands, and the measure and weight of every metric that they demand. */
export interface Tests {
  readonly cases: readonly Case[];
  readonly metrics: ReadonlyMap<string, { readonly measure: string; readonly blocks: boolean }>;
}

/** Combinations that lists of values may make of one test. */
const MOST_COMBINED = 200;
/** What changes an answer or its grading before assertions see it; such a test would be judged by something else. */
const CHANGES = ['transform', 'postprocess', 'prefix', 'suffix', 'transformVars'];

/** Fills the tests with what `defaultTest` says, one case for each combination of their variables. */
export async function casesOf(reading: Reading, rows: readonly Row[]): Promise<Tests> {
  const root = isFields(reading.root) ? reading.root : {};
  const written = await dereferenced(reading, root['defaultTest'] ?? null, ['defaultTest']);
  const fallback = isFields(written) ? written : {};
  const [cases, metrics]: [Case[], Map<string, { measure: string; blocks: boolean }>] = [[], new Map()];
  for (const row of rows) {
    const reason = unfit(row.fields) ?? unfit(fallback);
    if (reason) {
      note(reading, reason);
      continue;
    }
    const own = fields(row.fields['vars']);
    for (const vars of await combinations(reading, { ...own, ...fields(fallback['vars']), ...own })) {
      const asserts = [...listOf(fallback['assert']), ...listOf(row.fields['assert'])];
      const demands = await demandsOf(reading, asserts, vars, metrics);
      cases.push(caseOf(row, fallback, vars, demands, cases));
    }
  }
  return { cases, metrics };
}

function unfit({ options, threshold, assertScoringFunction, provider }: Fields): string | null {
  const changed = isFields(options) ? CHANGES.find((key) => options[key] !== undefined) : undefined;
  if (changed) return `a test with options.${changed}`;
  if (threshold !== undefined) return 'a test with a threshold of its own';
  if (assertScoringFunction !== undefined) return 'a test with assertScoringFunction';
  return provider === undefined ? null : 'a test with a provider of its own';
}

function fields(value: Json | undefined): Fields {
  return isFields(value) ? value : {};
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** A list of values asks for each of them, as promptfoo does. */
async function combinations(reading: Reading, vars: Fields): Promise<readonly Fields[]> {
  let all: Fields[] = [{}];
  for (const [name, written] of Object.entries(vars)) {
    const value = await dereferenced(reading, written, ['vars', name]);
    const several: readonly Json[] = Array.isArray(value) ? value : [value];
    all = all.flatMap((each) => several.map((one) => ({ ...each, [name]: one })));
    if (all.length > MOST_COMBINED) {
      note(reading, `more than ${MOST_COMBINED} combinations of one test`);
      all = all.slice(0, MOST_COMBINED);
    }
  }
  return all;
}

function caseOf(
  row: Row,
  fallback: Fields,
  vars: Fields,
  demands: Record<string, Demand>,
  before: readonly Case[],
): Case {
  const metadata = { ...fields(fallback['metadata']), ...fields(row.fields['metadata']) };
  const tags = Object.entries(metadata).filter(([, value]) => typeof value !== 'object');
  const id = freeName(nameOf(row.fields, vars, metadata), (name) =>
    before.some((other) => other.id === name),
  );
  return {
    ...{ id, input: vars, turns: [], expected: null, context: [], expectedTools: [], pinned: false },
    ...{ tags: Object.fromEntries(tags.map(([name, value]) => [name, String(value)])) },
    ...{ law: 'both', demands, where: row.where },
  };
}

function nameOf({ description }: Fields, vars: Fields, metadata: Fields): string {
  if (typeof metadata['testCaseId'] === 'string') return metadata['testCaseId'];
  const shown =
    typeof description === 'string' ? description : Object.values(vars).find((each) => each !== '');
  const words = start(typeof shown === 'object' ? JSON.stringify(shown) : String(shown ?? 'test'), 40);
  return `${words} #${fingerprint(vars).slice(0, 6)}`;
}

async function demandsOf(
  reading: Reading,
  asserts: readonly Json[],
  vars: Fields,
  metrics: Map<string, { measure: string; blocks: boolean }>,
): Promise<Record<string, Demand>> {
  const demands: Record<string, Demand> = {};
  for (const assertion of flat(reading, asserts)) {
    const { type, metric, weight } = assertion;
    if (typeof type !== 'string') {
      note(reading, 'an assertion without a type');
      continue;
    }
    const filled = await filledValue(reading, assertion['value'] ?? null, vars);
    const mapped = filled === null ? type : await demandOf({ ...filled, type, threshold: limit(assertion) });
    if (typeof mapped === 'string') {
      note(reading, `the assertion ${mapped}`);
      continue;
    }
    const blocks = weight !== 0;
    const said = typeof metric === 'string' && metric !== type ? `${metric} (${type})` : type;
    const name = blocks ? said : `${said}, not weighed`;
    const id = freeName(name, (taken) => Object.hasOwn(demands, taken));
    demands[id] = mapped.demand;
    metrics.set(id, { measure: mapped.measure, blocks });
  }
  return demands;
}

function limit({ threshold }: Fields): Assertion['threshold'] {
  return typeof threshold === 'number' ? threshold : null;
}

/** Assertions of a set that must all pass stand for themselves; templates are taken from where they are kept. */
function flat(reading: Reading, asserts: readonly Json[]): readonly Fields[] {
  return asserts.flatMap((each): readonly Fields[] => {
    if (!isFields(each)) return note(reading, 'an assertion that is no mapping') ?? [];
    const { $ref: reference, type, assert, threshold } = each;
    if (typeof reference === 'string') {
      const found = valueAt(reading.root, pointerPath(reference.replace(/^#/, '')) ?? ['?']);
      return isFields(found) && found['$ref'] === undefined
        ? flat(reading, [found])
        : (note(reading, `the assertion ${reference}`) ?? []);
    }
    if (type !== 'assert-set') return [each];
    return threshold === undefined
      ? flat(reading, listOf(assert))
      : (note(reading, 'the assertion assert-set with a threshold') ?? []);
  });
}

/** The value with its variables filled in; null where a program would have to make it. */
async function filledValue(reading: Reading, value: Json, vars: Fields): Promise<{ value: Json } | null> {
  if (isReference(value) && isProgram(value)) return null;
  const read = await dereferenced(reading, value, ['assert', 'value']);
  const { parse, evaluate } = await import('../../../lib/templates/jinja.ts');
  const fill = (each: Json): Json => {
    if (typeof each === 'string') {
      if (!/\{[{%]/.test(each)) return each;
      return evaluate(parse(each, reading.file), vars).text;
    }
    if (Array.isArray(each)) return each.map(fill);
    return isFields(each)
      ? Object.fromEntries(Object.entries(each).map(([key, it]) => [key, fill(it)]))
      : each;
  };
  return { value: fill(read) };
}
