import type { ErrorObject, Options as AjvOptions, ValidateFunction } from 'ajv';
import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { jsonIn } from '../text/json-answer.ts';
import { canonical } from '../parsing/json.ts';
import { marked, tooLong, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { schemaPatterns } from '../text/patterns.ts';
import { valueAt } from '../parsing/pointer.ts';
import type { Fields, Json, Mark } from '../types.ts';

/** Characters of an answer, and of a schema: checks such as uniqueItems take quadratic time. */
const longest = 200_000;

const options = once(() =>
  z
    .strictObject({
      schema: z
        .record(z.string(), z.json())
        .default({})
        .describe(
          'A JSON Schema (2020-12, or draft-07 by its $schema), complete in itself. Empty: any JSON will do.',
        ),
      strict: z
        .union([z.boolean(), z.literal('fence')])
        .default(false)
        .describe(
          'true: the answer must be nothing but JSON; fence: JSON or one fenced block of it, and nothing else; false: a fenced block among words will do.',
        ),
      anywhere: z
        .boolean()
        .default(false)
        .describe('Any object or list of JSON that stands somewhere in the answer will do.'),
    })
    .refine(({ strict, anywhere }) => !anywhere || strict === false, {
      path: ['anywhere'],
      error: 'cannot be asked for with strict: the one allows words around the JSON, the other does not',
    }),
);

/** 1 when the answer, or the fenced block in it, is JSON that fits the schema; else 0. */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'json-schema',
  what: 'Whether every answer is JSON that fits a schema.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'every',
  options,
  prepare: async ({ schema, strict, anywhere }) => {
    const validate = await compile(schema);
    const { jsonWithin } = await import('../text/json-within.ts');
    return ({ answer: { text, turn } }) => {
      if (text.length > longest) return tooLong(text, 'checked');
      const fitting = anywhere ? jsonWithin(text) : [];
      if (fitting.some((value) => validate(value)))
        return marked(1, 'holds JSON that fits the schema', { turn });
      const [first] = fitting;
      const found = first === undefined ? jsonIn(text, strict, 'rounded') : { value: first };
      if ('fault' in found && found.deep) return unscored(found.fault);
      if ('fault' in found)
        return marked(0, found.fault, {
          turn,
          expected: 'JSON',
          observed: start(text, 200),
          span: found.near,
        });
      return validate(found.value)
        ? marked(1, 'fits the schema', { turn })
        : misfit(validate, found.value, turn);
    };
  },
};

function misfit(validate: ValidateFunction, value: Json, turn: number): Mark {
  const error = validate.errors?.[0] as ErrorObject;
  const path = error.instancePath.split('/').slice(1);
  const there = valueAt(
    value,
    path.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')),
  );
  const observed = JSON.stringify(there ?? null);
  const place = error.instancePath || 'the whole';
  const detail = error.params['additionalProperty'] ?? error.params['allowedValues'];
  const wish = `${error.message ?? error.keyword}${detail === undefined ? '' : ` (${start(JSON.stringify(detail))})`}`;
  return marked(0, `${place} ${wish}`, {
    turn,
    expected: wish,
    observed: start(observed, 200),
    span: start(observed),
  });
}

/** A validator whose patterns run in linear time, and which never fetches a schema from elsewhere. */
async function compile(schema: Fields): Promise<ValidateFunction> {
  const [{ Ajv }, { Ajv2020 }, { default: formats }, patterns] = await Promise.all([
    import('ajv'),
    import('ajv/dist/2020.js'),
    import('ajv-formats'),
    schemaPatterns(),
  ]);
  const regExp = patterns as unknown as NonNullable<NonNullable<AjvOptions['code']>['regExp']>;
  const settings: AjvOptions = {
    strict: false,
    logger: false,
    code: { regExp },
    validateSchema: true,
    // 19.99 is a multiple of 0.01, though its quotient is not quite whole.
    multipleOfPrecision: 8,
  };
  const old = /draft-0[67]/.test(canonical(schema['$schema'] ?? null));
  try {
    if (canonical(schema).length > longest) throw new Error('it is too large');
    const ajv = old ? new Ajv(settings) : new Ajv2020(settings);
    formats.default(ajv);
    return ajv.compile(schema);
  } catch (error) {
    throw new UserError(
      `options.schema cannot be used: ${error instanceof Error ? error.message : ''}`,
      null,
      'Write one JSON Schema without references to other files; patterns in RE2 syntax, without lookaround.',
    );
  }
}
