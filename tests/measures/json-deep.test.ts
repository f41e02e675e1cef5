import { describe, expect, test } from 'vitest';
import { measure as jsonField } from '../../src/measures/json-field.ts';
import { measure as jsonSchema } from '../../src/measures/json-schema.ts';
import { measure as jsonValid } from '../../src/measures/json-valid.ts';
import { measure as loops } from '../../src/measures/loops.ts';
import { sampleOf } from '../support/examples.ts';

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const sample = (answer: string) => sampleOf({ situation: '', answer, value: 0 });

describe('JSON of many levels', () => {
  test.each([65, 999, 50_000])('of %i is JSON', async (levels) => {
    const score = await jsonValid.prepare({ strict: true, kind: 'list' });
    expect(await score(sample(nested(levels)))).toMatchObject({ value: 1, reason: 'is JSON, list' });
    expect(await score(sample(nested(levels).slice(1)))).toMatchObject({ value: 0 });
  });

  test('is read as far as anybody means something by it', async () => {
    const score = await jsonField.prepare({ at: '/0'.repeat(900), type: 'list', strict: false });
    expect(await score(sample(nested(902)))).toMatchObject({ value: 1 });
    expect(await score(sample(nested(5000)))).toMatchObject({
      value: null,
      reason: 'the answer is nested too deeply to be read',
    });
  });

  test('fits a schema that holds itself', async () => {
    const $defs = { list: { type: 'array', items: { $ref: '#/$defs/list' } } };
    const schema = { $ref: '#/$defs/list', $defs };
    const score = await jsonSchema.prepare({ schema, strict: false, anywhere: false });
    expect(await score(sample(nested(900)))).toMatchObject({ value: 1 });
    expect(await score(sample(nested(5000)))).toMatchObject({ value: null });
  });

  test('is no reason to fail on the arguments of a call', async () => {
    const call = { name: 'find', arguments: nested(5000) };
    const score = await loops.prepare({ times: 3, ignore: [] });
    const mark = await score(sampleOf({ situation: '', answer: 'x', calls: [call, call, call], value: 1 }));
    expect(mark.value).toBe(1);
  });
});
