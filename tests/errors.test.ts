import { expect, it } from 'vitest';
import { UserError, UserErrors } from '../src/errors.ts';

it('a message quotes what was written only so far', () => {
  const error = new UserError(`"${'😀'.repeat(50_000)}" is no path`, null, 'x'.repeat(50_000));
  expect([error.message.length, error.hint.length]).toEqual([2001, 2001]);
  expect(error.message.isWellFormed()).toBe(true);
});

it('of many mistakes the first hundred are told, and how many are left', () => {
  const errors = Array.from({ length: 250 }, (_, at) => new UserError(`mistake ${at}`, null, 'Mend it.'));
  const { errors: told, message } = new UserErrors(errors);
  expect(told.map((error) => error.message).slice(-2)).toEqual([
    'mistake 99',
    '150 more mistakes were found',
  ]);
  expect(message.split('\n')).toHaveLength(101);
});
