import { UserError } from '../../../errors.ts';
import { fingerprint } from '../../../lib/fingerprint.ts';
import { isFields } from '../../../parsing/json.ts';
import { start } from '../../../render/text.ts';
import type { Case, Demand, Fields, Json, Where } from '../../../types.ts';
import { type Ids, openIds } from '../cards.ts';
import { demandsOf, type Metric } from './demands.ts';
import { noteStrangers } from './keys.ts';
import { dereferenced, drop, placeIn, type Reading } from './reading.ts';
import type { Row } from './rows.ts';
import { fillingsOf, varsOf } from './vars.ts';

/** Cases with what each demands, and every metric that they demand. */
export interface Tests {
  readonly cases: readonly Case[];
  readonly metrics: ReadonlyMap<string, Metric>;
}

/** Says nothing of what is asked or how it is judged; all else in `options` changes one of the two. */
const IDLE = ['runSerially', 'disableConversationVar', 'disableVarExpansion', 'provider', 'rubricPrompt'];

/** Fills the tests with what `defaultTest` says, one case for each combination of their variables. */
export async function casesOf(reading: Reading, rows: readonly Row[]): Promise<Tests> {
  const root = isFields(reading.root) ? reading.root : {};
  const written = await dereferenced(reading, root['defaultTest'] ?? null, ['defaultTest']);
  const fallback = isFields(written) ? written : {};
  noteStrangers(reading, fallback, 'a test');
  const kept = isFields(reading.kept) ? reading.kept['defaultTest'] : null;
  const shared = await varsOf(reading, isFields(kept) ? kept['vars'] : fallback['vars']);
  const common = await assertsOf(reading, fallback['assert'], placeIn(reading, ['defaultTest']));
  const [cases, metrics]: [Case[], Map<string, Metric>] = [[], new Map()];
  const ids = openIds();
  for (const row of rows) {
    noteStrangers(reading, row.fields, 'a test');
    const options = { ...fields(fallback['options']), ...fields(row.fields['options']) };
    const asserts = [...common, ...(await assertsOf(reading, row.fields['assert'], row.where))];
    for (const vars of await waysOf(reading, row, fallback, shared, options)) {
      const demands = await demandsOf(reading, asserts, { vars, options }, metrics);
      const next = caseOf(row, fallback, vars, demands, ids);
      if (Object.keys(demands).length > 0) {
        ids.take(next.id);
        cases.push(next);
      } else
        drop(
          reading,
          next.id,
          asserts.length ? 'none of its assertions is judged here' : 'it asserts nothing',
        );
    }
  }
  return { cases, metrics };
}

/** The variables that a test is asked with, once for each way to fill it; none where it is not asked. */
async function waysOf(
  reading: Reading,
  row: Row,
  fallback: Fields,
  shared: Fields | string,
  options: Fields,
): Promise<readonly Fields[]> {
  const test = titleOf(row, isFields(row.fields['vars']) ? row.fields['vars'] : {});
  const own = await varsOf(reading, row.fields['vars']);
  const [reason] = [unfit(row.fields), unfit(fallback), own, shared].filter(
    (each) => typeof each === 'string',
  );
  if (reason !== undefined || typeof own === 'string' || typeof shared === 'string')
    return drop(reading, test, String(reason)) ?? [];
  const all = { ...own, ...shared, ...own };
  return fillingsOf(reading, all, test, options['disableVarExpansion'] !== true);
}

function unfit({ options, ...test }: Fields): string | null {
  const changed = Object.keys(fields(options)).find((key) => !IDLE.includes(key));
  if (changed) return `it has options.${changed}`;
  if (test['threshold'] !== undefined) return 'it has a threshold of its own';
  for (const key of ['assertScoringFunction', 'providerOutput'])
    if (test[key] !== undefined) return `it has ${key}`;
  for (const key of ['provider', 'providers', 'prompts'])
    if (test[key] !== undefined) return `it has ${key === 'provider' ? 'a provider' : key} of its own`;
  return null;
}

function fields(value: Json | undefined): Fields {
  return isFields(value) ? value : {};
}

/** A list, there or in a file; anything else would test nothing, and look as if it did. */
async function assertsOf(
  reading: Reading,
  written: Json | undefined,
  where: Where,
): Promise<readonly Json[]> {
  const value = await dereferenced(reading, written ?? null, ['assert']);
  if (value === null || Array.isArray(value)) return (value ?? []) as readonly Json[];
  const hint = 'Write `assert: [{ type: …, value: … }]`, or the entries below it, each after `- `.';
  throw new UserError(`${reading.file}: assert must be a list`, { ...where, key: 'assert' }, hint);
}

function caseOf(row: Row, fallback: Fields, vars: Fields, demands: Record<string, Demand>, ids: Ids): Case {
  const metadata = { ...fields(fallback['metadata']), ...fields(row.fields['metadata']) };
  const tags = Object.entries(metadata).filter(([, value]) => typeof value !== 'object');
  const id = ids.free(nameOf(row, vars, metadata));
  return {
    id,
    input: vars,
    turns: [],
    expected: null,
    expectedTools: [],
    pinned: false,
    context: typeof vars['context'] === 'string' ? [vars['context']] : [],
    tags: Object.fromEntries(tags.map(([name, value]) => [name, String(value)])),
    law: 'both',
    demands,
    where: row.where,
  };
}

function nameOf({ fields }: Row, vars: Fields, metadata: Fields): string {
  if (typeof metadata['testCaseId'] === 'string') return metadata['testCaseId'];
  return `${wordsOf(fields['description'], vars)} #${fingerprint(vars).slice(0, 6)}`;
}

function wordsOf(description: Json | undefined, vars: Fields): string {
  const shown =
    typeof description === 'string' ? description : Object.values(vars).find((each) => each !== '');
  return start(typeof shown === 'object' ? JSON.stringify(shown) : String(shown ?? 'test'), 40);
}

/** What a test is called that is not asked; where it stands tells tests of the same words apart. */
function titleOf({ fields, where }: Row, vars: Fields): string {
  return `${wordsOf(fields['description'], vars)}${where.line === null ? '' : ` (line ${where.line})`}`;
}
