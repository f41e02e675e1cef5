/** Refusals of parameters in the words of many servers. */
import { describe, expect, test } from 'vitest';
import { createAdapting } from '../../../src/edges/model/adapting.ts';
import type { Fields } from '../../../src/types.ts';

const BODY: Fields = {
  ...{
    model: 'm',
    messages: [],
    temperature: 0,
    top_p: 1,
    seed: 1,
    max_tokens: 9,
    verbosity: 'low',
    user: 'u',
  },
  ...{ response_format: { type: 'json_object' }, tools: [] },
};

const UNSAID = { code: null, param: null, type: null };

function learned(message: string, status = 400, more: object = {}, body = BODY): string[] {
  const adapting = createAdapting();
  if (!adapting.learns('default m', body, { ...UNSAID, status, message, ...more })) return [];
  const left = adapting.adapted('default m', body) as Fields;
  return Object.keys(body).filter((name) => !(name in left));
}

describe('a refused parameter is left out', () => {
  test.each<[string, string, status?: number]>([
    ["Unsupported value: 'temperature' does not support 0 with this model.", 'temperature'],
    ['temperature is deprecated for this model', 'temperature'],
    ["litellm.UnsupportedParamsError: m doesn't support temperature=0.2.", 'temperature'],
    ["m does not support parameters: ['seed'], for model=m", 'seed'],
    ['`top_p` is not yet supported', 'top_p'],
    ['Unrecognized request argument supplied: top_p', 'top_p'],
    ['top_p: Extra inputs are not permitted', 'top_p', 422],
    ['Invalid JSON payload received. Unknown name "seed": Cannot find field.', 'seed'],
    ["Additional properties are not allowed ('verbosity' was unexpected)", 'verbosity'],
    ["'user' is not a valid parameter", 'user'],
    ['max_tokens is not supported', 'max_tokens'],
  ])('%s', (message, name, status = 400) => expect(learned(message, status)).toEqual([name]));

  test('where the server names it apart from its words', () => {
    expect(learned('Unsupported parameter', 400, { param: 'top_p' })).toEqual(['top_p']);
  });

  test('or sent under its other name', () => {
    const adapting = createAdapting();
    const message = "'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
    expect(adapting.learns('default m', BODY, { ...UNSAID, status: 400, message })).toBe(true);
    expect(adapting.adapted('default m', BODY)).toMatchObject({ max_completion_tokens: 9 });
  });
});

describe('what is said of it', () => {
  const refusal = { ...UNSAID, status: 400, message: "'temperature' is not supported with this model." };
  const told = (other: Fields): string[] => {
    const adapting = createAdapting();
    adapting.adapted('default old', other);
    adapting.adapted('default new', BODY);
    adapting.learns('default new', BODY, refusal);
    return adapting.notes().map(({ code, message }) => `${code}: ${message}`);
  };

  test('is that both sides were asked alike, where no other model was sent it', () => {
    const { temperature: _, ...without } = BODY;
    expect(told(without)).toEqual([
      'told-by-model: new does not take temperature: it was asked without, whichever side asked it.',
    ]);
  });

  test('is which model was sent it all the same, since programs would be refused', () => {
    expect(told(BODY)).toEqual([
      'asked-otherwise: new does not take temperature: it was asked without, and old with, so a part of what differs may come of that. A program that sends it to new is refused: take it out of what is sent there.',
    ]);
  });
});

describe('a model that is asked for two targets', () => {
  test('is one that takes what either sends it', () => {
    const refusal = { ...UNSAID, status: 400, message: "'temperature' is not supported with this model." };
    const adapting = createAdapting();
    const { temperature: _, ...without } = BODY;
    for (const body of [without, BODY]) adapting.adapted('default old', body);
    adapting.adapted('default new', BODY);
    adapting.learns('default new', BODY, refusal);
    expect(adapting.notes()).toMatchObject([{ code: 'asked-otherwise' }]);
  });
});

describe('nothing is left out', () => {
  test.each<[string, string, status?: number]>([
    ['that decides what is asked', "'response_format' is not supported by this model"],
    ['that was not sent', "Unsupported parameter: 'logprobs' is not supported"],
    ['because a value is out of range', 'temperature must be between 0 and 2'],
    ['because a text speaks of a user', 'This model does not support the language of the user.'],
    ['for a failure', 'temperature is not supported', 500],
    ['for a wrong key', 'temperature is not supported', 401],
  ])('%s', (_, message, status = 400) => expect(learned(message, status)).toEqual([]));
});
