import { UserError } from '../../../errors.ts';
import { fingerprint } from '../../../lib/fingerprint.ts';
import { isFields } from '../../../parsing/json.ts';
import { start } from '../../../render/text.ts';
import { fill } from '../../../prompts/template.ts';
import type { Case, Demand, Fields, Json } from '../../../types.ts';
import { type Located, whereIs } from '../../validate.ts';
import { openIds } from '../cards.ts';
import type { Evaluator, Literal } from './evaluators.ts';
import { faulty } from './judge-evaluators.ts';

/** A case for each entry of testData, with what the evaluators demand of it. */
export function casesOf(rows: readonly Json[], evaluators: readonly Evaluator[], source: Located): Case[] {
  const cases: Case[] = [];
  const ids = openIds();
  for (const [index, row] of rows.entries()) {
    const where = { ...whereIs(source, ['testData', index]), key: null };
    if (!isFields(row)) {
      const hint = 'Write `- input: …` with one key for each variable.';
      throw new UserError(`${source.file}: testData ${index + 1} is no mapping`, where, hint);
    }
    const demands = Object.fromEntries(
      evaluators.flatMap((each) =>
        each.literal ? [[each.id, demandOf(each, each.literal, row, source)]] : [],
      ),
    );
    for (const each of evaluators) if (each.judged) checkNeeds(each, each.judged.needs, row, source);
    const id = ids.free(nameOf(row));
    ids.take(id);
    cases.push({
      id,
      input: row,
      turns: [],
      expected: row['expected'] ?? null,
      context: [],
      expectedTools: [],
      tags: {},
      pinned: false,
      law: 'both',
      demands,
      where,
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

function demandOf({ id, at }: Evaluator, { value, options }: Literal, row: Fields, source: Located): Demand {
  const { text, missing } = fill(value, row, 'replace');
  if (missing.length > 0) throw lacking(id, missing, row, source, at);
  // Nothing stands in every answer, so it would ask for nothing.
  if (text.trim() === '')
    throw faulty(`${id} is empty for ${nameOf(row)}`, source, at, 'Say what to look for.');
  return { options: { ...options, value: text }, min: 1, max: null, not: false };
}

function checkNeeds({ id, at }: Evaluator, needs: readonly string[], row: Fields, source: Located): void {
  const missing = needs.filter((name) => (row[name] ?? null) === null);
  if (missing.length > 0) throw lacking(id, missing, row, source, at);
}

function lacking(
  id: string,
  missing: readonly string[],
  row: Fields,
  source: Located,
  at: Evaluator['at'],
): UserError {
  const message = `${id} needs {{${missing.join('}}, {{')}}}, which ${nameOf(row)} does not have`;
  return faulty(message, source, at, 'Add the key to each entry of testData, or mend the evaluator.');
}
