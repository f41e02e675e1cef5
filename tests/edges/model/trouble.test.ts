/** What calls that share a lane make of an endpoint in trouble, on a clock that stands still while nobody waits. */
import { describe, expect, test } from 'vitest';
import { lost, malformed, type Refusal, refused } from '../../../src/edges/model/failures.ts';
import { faultOfLoss, faultOfRefusal, faultOfReply } from '../../../src/edges/model/faults.ts';
import { createLane } from '../../../src/edges/model/lane.ts';
import { createRetries } from '../../../src/edges/model/retries.ts';
import type { Outcome } from '../../../src/edges/model/turns.ts';
import type { Failure } from '../../../src/types.ts';
import { still } from '../../support/still.ts';

type Came = Outcome<Failure | null>;

/** What the endpoint makes of a request; null: nothing, ever. */
interface Played {
  readonly ms: number;
  readonly came: Came;
}
type Play = (at: { readonly index: number; readonly call: number; readonly now: number }) => Played | null;

const MODEL = 'scripted';
const LIMIT = 60_000;

function broken(failure: Failure, fault: Came['fault']): Came {
  return { result: failure, fault, room: null, tokens: null };
}

function refusal(status: number, more: Partial<Refusal> = {}, headers = {}): Played {
  const said: Refusal = { status, message: 'no', code: null, param: null, type: null, ...more };
  const failure = refused(said, MODEL, 'https://models.example');
  return { ms: 20, came: broken(failure, faultOfRefusal(failure, said, headers)) };
}

function loss(thrown: { readonly code?: string; readonly name?: string }): Played {
  const failure = lost(thrown, MODEL);
  return { ms: 20, came: broken(failure, faultOfLoss(failure, thrown)) };
}

const RIGHT: Played = { ms: 20, came: { result: null, fault: null, room: null, tokens: null } };
const TIMED_OUT = loss({ name: 'TimeoutError' }).came;
const NO_JSON: Played = { ms: 20, came: broken(malformed(MODEL), faultOfReply(malformed(MODEL))) };

interface Setting {
  readonly calls?: number;
  readonly concurrency?: number;
}

/** Asks as many at a time as allowed; gives what came, and how long it took in ms. */
async function asked(play: Play, { calls = 200, concurrency = 8 }: Setting = {}) {
  const clock = still();
  const lane = createLane({ clock, most: concurrency, limit: LIMIT, retries: createRetries() });
  const failures: Failure[] = [];
  let [requests, next] = [0, 0];
  const send = (call: number) => (share: number) =>
    new Promise<Came>((resolve) => {
      const played = play({ index: requests++, call, now: clock.now() });
      const most = LIMIT * share;
      if (played === null || played.ms > most) clock.alarm(most, () => resolve(TIMED_OUT));
      else clock.alarm(played.ms, () => resolve(played.came));
    });
  const seat = async (): Promise<void> => {
    for (let call = next++; call < calls; call = next++) {
      const given = lane.given();
      const came = given ?? (await lane.put(send(call)));
      const failure = came ?? lane.given();
      if (failure) failures.push(failure);
    }
  };
  await clock.during(Promise.all(Array.from({ length: concurrency }, seat)));
  return { requests, failures, took: clock.now() };
}

/** Faults of an endpoint that is down. */
const DOWN: readonly [string, Played][] = [
  ['429', refusal(429)],
  ['500', refusal(500)],
  ['a dropped socket', loss({ code: 'ECONNRESET' })],
  ['malformed JSON', NO_JSON],
];

describe('an outage of eight seconds', () => {
  test.each(DOWN)('costs eight seconds and loses nothing: %s', async (_, fault) => {
    const well = await asked(() => RIGHT);
    const run = await asked(({ now }) => (now >= 100 && now < 8100 ? fault : RIGHT));
    expect(run.failures).toEqual([]);
    // While it is down, one call at a time looks whether it is back, at least once in 1.2 s.
    expect(run.requests).toBeLessThan(250);
    expect(run.took - well.took).toBeGreaterThan(7900);
    expect(run.took - well.took).toBeLessThan(8000 + 1200 + 300);
  });
});

describe('an outage that hangs', () => {
  test.each([
    ['a time limit and a half', 8],
    ['and two looks whether it is back', 10],
    ['and three', 11],
  ])('for %s is waited out, and loses nothing', async (_, hung) => {
    const run = await asked(({ index }) => (index >= 50 && index < 50 + hung ? null : RIGHT));
    expect(run).toMatchObject({ failures: [], requests: 200 + hung });
  });

  test('for longer than that is given up in less than three time limits', async () => {
    const run = await asked(({ index }) => (index < 50 ? RIGHT : null), { calls: 10_000 });
    expect([run.requests, run.failures.at(-1)]).toMatchObject([
      50 + 12,
      { cause: 'given-up', first: 'timeout' },
    ]);
    expect(run.failures).toHaveLength(10_000 - 50);
    expect(run.took / LIMIT).toBeLessThan(3);
  });

  test('from the start costs less than three time limits', async () => {
    const run = await asked(() => null, { calls: 10_000 });
    // All at once, then two that look whether it is back: what was asked ran out of time, all else was not asked.
    expect(run.requests).toBe(10);
    expect(run.failures.filter(({ cause }) => cause === 'given-up').length).toBeGreaterThanOrEqual(9990);
    expect(run.took / LIMIT).toBeLessThan(2);
  });
});

describe('a call in twenty that hangs', () => {
  test.each([1, 2, 8])('is asked again, and nothing is lost, with %d in flight', async (concurrency) => {
    const run = await asked(({ index }) => (index % 20 === 7 ? null : RIGHT), { concurrency });
    expect(run).toMatchObject({ failures: [], requests: 211 });
  });

  test('is no outage where answers take most of the limit', async () => {
    const slow: Played = { ...RIGHT, ms: LIMIT * 0.7 };
    const run = await asked(({ index }) => (index === 20 || index === 21 ? null : slow), {
      ...{ calls: 30, concurrency: 1 },
    });
    expect(run).toMatchObject({ failures: [], requests: 32 });
  });

  test('nor is what hangs where they do waited for any longer', async () => {
    const slow: Played = { ...RIGHT, ms: LIMIT * 0.7 };
    const began = await asked(() => slow, { calls: 48 });
    const run = await asked(({ index }) => (index < 48 ? slow : null), { calls: 10_000 });
    expect(run.failures).toHaveLength(10_000 - 48);
    expect((run.took - began.took) / LIMIT).toBeLessThan(3);
  });
});

const USED_UP = refusal(429, { message: 'You exceeded your current quota', code: 'insufficient_quota' });
const DEAD: readonly [string, Played, cause: string, most: number, seconds: number][] = [
  ['a quota that is used up', USED_UP, 'rate-limit', 8, 1],
  ['no credit', refusal(402), 'rate-limit', 8, 1],
  ['a wait of an hour', refusal(429, {}, { 'retry-after': '3600' }), 'rate-limit', 8, 1],
  ['a wrong key', refusal(401), 'auth', 12, 1],
  ['an unknown model', refusal(404), 'not-found', 12, 1],
  ['429', refusal(429), 'rate-limit', 30, 14],
  ['500', refusal(500), 'server', 30, 14],
  ['a dropped socket', loss({ code: 'ECONNRESET' }), 'network', 30, 14],
  ['malformed JSON', NO_JSON, 'malformed', 30, 14],
];

describe('what is dead is given up, whatever is left to ask', () => {
  test.each(DEAD)('%s', async (_, fault, cause, most, seconds) => {
    const run = await asked(() => fault, { calls: 10_000 });
    expect(run.failures).toHaveLength(10_000);
    expect(run.failures.find((each) => each.cause === 'given-up')).toMatchObject({ first: cause });
    expect(run.requests).toBeLessThanOrEqual(most);
    expect(run.took).toBeLessThan(seconds * 1000);
  });

  test.each([USED_UP, refusal(402)])('what nobody pays for is told from what is too fast', ({ came }) => {
    expect(came.result?.message).toMatch(/^the quota of this key is used up \(scripted: /);
  });

  test('a key that expires in the middle', async () => {
    const run = await asked(({ index }) => (index < 100 ? RIGHT : refusal(401)), { calls: 1000 });
    expect(run.failures).toHaveLength(900);
    expect(run.failures.at(-1)).toMatchObject({ cause: 'given-up', first: 'auth', status: 401 });
    expect(run.requests).toBeLessThan(120);
  });
});

describe('a model that an endpoint does not have', () => {
  // As they are known from reports of users; each with the status that its provider gives.
  test.each([
    [400, { code: 'model_decommissioned', message: 'The model `old-8b` has been decommissioned.' }],
    [400, { message: 'The model `old-8b-8.1` is no longer supported. Use another.' }],
    [400, { type: 'invalid_model', code: '1500', message: 'Invalid model: old-8b' }],
    [400, { message: "Invalid model 'old-8b'. Permitted models can be found in the docs." }],
    [400, { message: 'old-8b is not a valid model ID', code: '400' }],
    [400, { message: 'Model Not Exist', code: 'invalid_request_error' }],
    [400, { message: 'Invalid model name passed in model=old-8b' }],
    [403, { code: 'model_not_found', message: 'Project `p` does not have access to model `old-8b`.' }],
    [404, { message: 'The model `old-8b` does not exist' }],
    [410, { code: 'ModelDeprecated', message: 'The model of the deployment is deprecated.' }],
  ])('is told by what is said, whatever the status: %i %o', async (status, said) => {
    const run = await asked(() => refusal(status, said), { calls: 1 });
    expect(run.failures).toMatchObject([{ cause: 'not-found', status }]);
  });

  test.each([
    [400, { message: 'Unsupported parameter: seed is not supported with this model.' }, 'rejected'],
    [400, { message: "This model's maximum context length is 8192 tokens." }, 'rejected'],
    [400, { message: 'temperature is deprecated for this model' }, 'rejected'],
    [403, { message: 'You may not use this model in your region.' }, 'auth'],
    [422, { message: 'The response of the model was flagged: content_filter' }, 'filtered'],
  ])('is no other refusal that speaks of a model: %i %o', async (status, said, cause) => {
    const run = await asked(() => refusal(status, said), { calls: 1 });
    expect(run.failures).toMatchObject([{ cause, status }]);
  });
});

describe('a case that always fails', () => {
  // Both sides of one case are asked next to each other.
  const isPoison = (call: number): boolean => call === 5 || call === 6;
  test.each(
    [['500', refusal(500)] as const, ['never', null] as const].flatMap(([name, fault]) =>
      [1, 2, 8].map((most) => ({ name, fault, most })),
    ),
  )('takes nothing with it: $name, $most in flight', async ({ fault, most }) => {
    const run = await asked(({ call }) => (isPoison(call) ? fault : RIGHT), {
      ...{ concurrency: most, calls: 30 },
    });
    expect(run.failures).toHaveLength(2);
    expect(run.failures.map(({ cause }) => cause)).not.toContain('given-up');
  });
});
