/** Proposals whose comments are golden, by the name of the file in fixtures/comments. */
import type { MetricCard } from '../../src/types.ts';
import { NO_ANSWER, type Suited, type Told } from './findings.ts';
import type { Says } from './says.ts';

const ids = (many: number, tags: (at: number) => Record<string, string> = () => ({})) =>
  Array.from({ length: many }, (_, at) => ({ id: `order-${at + 1}`, tags: tags(at) }));

const limits = (maxRegression: number) => ({
  min: null,
  max: null,
  maxRegression: { value: maxRegression, relative: false },
  minEffect: 0,
  by: 'interval' as const,
});

/** A metric that looks for a word in each answer. */
const wordy = (id: string, value: string, over: Partial<MetricCard> = {}): Partial<MetricCard> => ({
  id,
  measure: 'contains',
  options: { value },
  threshold: limits(0.05),
  why: `Customers wrote again where an answer lacked its ${value}`,
  action: null,
  ...over,
});

const GOOD = 'Thank you. Your order number and the date are on the invoice.';
const good: Says = () => GOOD;
const without =
  (word: string, where: (at: number) => boolean): Says =>
  (at) =>
    where(at) ? GOOD.replace(word, '…') : GOOD;

/** Chattier: longer, with a list, and it asks back. */
const CHATTY = `${GOOD}\n\n- It is in your mailbox.\n- It is in your account, too.\n\nIs there anything else that I can do for you?`;

const DATE = wordy('names-date', 'date', { action: 'Put the sentence on dates back' });
const NUMBER = wordy('names-order', 'number');
const TONE = wordy('tone', 'Thank', { onFail: 'warn' });

const one = (suited: Partial<Suited>): Told => ({
  suites: [{ cases: ids(20), cards: [NUMBER, DATE], base: good, head: good, ...suited }],
});

const KEY = NO_ANSWER('no-key', 'no key for the endpoint default: give api-key, or a recording');
const GONE = NO_ANSWER('not-found', 'the endpoint does not know the model or the address (gpt-5: 404)');
const tongue = (at: number) => ({ lang: at % 2 ? 'es' : 'de' });

/** Forty metrics on three targets: two fall on two of them. */
function forty(): Told {
  const cards = Array.from({ length: 40 }, (_, at) =>
    wordy(`metric-${String(at + 1).padStart(2, '0')}`, `w${at + 1}.`, { owner: '@acme/support' }),
  );
  const all = cards.map((_, at) => `w${at + 1}.`).join(' ');
  const fallen =
    (share: number): Says =>
    (at) =>
      at < share ? all.replace('w3. ', '').replace('w7. ', '') : all;
  const suite = (name: string, head: Says): Suited => ({
    name,
    target: name,
    cases: ids(40),
    cards,
    base: () => all,
    head,
  });
  return {
    suites: [suite('billing', () => all), suite('returns', fallen(13)), suite('support', fallen(10))],
    change: {
      differences: [
        { what: 'messages[0].system', before: 'Keep it under 120 words.', after: 'Keep it under 80 words.' },
      ],
    },
  };
}

export const situations: Readonly<Record<string, () => Told>> = {
  passes: () => one({}),
  behaviour: () => one({ head: (at) => (at % 5 ? CHATTY : GOOD) }),
  'warned-collapse': () => one({ cards: [NUMBER, TONE], head: without('Thank', () => true) }),
  'info-collapse': () =>
    one({ cards: [NUMBER, { ...TONE, onFail: 'info' }], head: without('Thank', () => true) }),
  'unvouched-judge': () =>
    one({
      cards: [NUMBER, wordy('kind', 'Thank', { foreign: true })],
      head: without('Thank', (at) => at < 12),
    }),
  loosened: () => ({
    ...one({}),
    policy: [
      { what: 'metric names-date.threshold.max-regression', before: 0.02, after: 0.05, effect: 'loosened' },
    ],
  }),
  improved: () => one({ base: without('date', (at) => at < 12) }),
  slice: () =>
    one({
      cases: ids(60, tongue),
      cards: [NUMBER, { ...DATE, slices: ['lang'] }],
      head: without('date', (at) => at % 2 === 1 && at < 40),
      base: without('date', (at) => at % 2 === 0 && at < 40),
    }),
  adoption: () => ({
    ...one({ law: 'head' }),
    warnings: ['Base has no config yet, so what this change asks for is held against both sides.'],
  }),
  'missing-key': () => one({ base: () => KEY, head: () => KEY }),
  'baseline-gone': () => one({ base: () => GONE, head: without('date', (at) => at < 2) }),
  // One trial of each case was kept from before.
  'baseline-kept': () =>
    one({
      base: (_, trial) => (trial === 0 ? GOOD : GONE),
      head: without('date', (at) => at < 8),
      trials: 3,
    }),
  'cut-by-budget': () =>
    one({ head: (at) => (at < 15 ? GOOD : NO_ANSWER('budget', 'max-requests of 35 is reached')) }),
  'lost-answers': () =>
    one({
      cases: ids(24),
      head: (at) =>
        at < 2
          ? NO_ANSWER('empty', 'the answer is empty')
          : at < 4
            ? NO_ANSWER('cut-off', 'the answer is cut off')
            : GOOD,
    }),
  'all-answers-lost': () =>
    one({ cases: ids(24), head: (at) => (at < 14 ? NO_ANSWER('empty', 'the answer is empty') : GOOD) }),
  'not-again': () => ({ ...one({ head: without('date', (at) => at < 8) }), again: good }),
  again: () => one({ head: without('date', (at) => at < 8) }),
  'pre-existing': () =>
    one({
      cards: [NUMBER, wordy('old', 'date', { threshold: { ...limits(0.05), min: 0.9 } })],
      base: without('date', () => true),
      head: without('date', () => true),
    }),
  'few-cases': () =>
    one({
      cases: ids(10),
      trials: 3,
      cards: [NUMBER, DATE],
      head: without('date', (at) => at < 4),
    }),
  'nothing-scored': () => one({ cards: [wordy('given', 'x', { measure: 'numbers-grounded', options: {} })] }),
  'no-cases': () => one({ cases: [] }),
  forty,
};
