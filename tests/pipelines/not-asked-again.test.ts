/** What nobody asked again, while others had its cases asked again: what is said of it and its figures agree. */
import { describe, expect, it } from 'vitest';
import type { Told } from '../support/account.ts';
import { CONFIG, FILE, inShop, SHOP } from '../support/shop.ts';
import { failed } from '../support/world.ts';

const CARD = 'on-fail: warn, why: w, owner: me, review-by: 2030-01-01';

/** `polite` breaks at first and again; the other metric is of the same answers. */
function beside(
  other: string,
  says: (first: boolean, isHead: boolean, text: string) => string | null,
): Promise<Told> {
  const config = `${CONFIG.replace('[polite, short]', '[polite, other]')}  other: ${other}\n`;
  // One that may not break, and does not in `polite`: else it would have had more trials before anything is decided.
  const cases = (SHOP['evals/orders.jsonl'] ?? '').replace('"id":"order-0"', '"id":"order-0","pinned":true');
  return inShop({
    base: { [FILE]: config, 'evals/orders.jsonl': cases },
    answer: ({ messages: [system], seen, text }) => {
      const isHead = system?.content.includes('briefly') === true;
      const said = says(seen === 0, isHead, text);
      if (said === null) return failed('not-found', 'not here: 404');
      return `${isHead && !text.includes('order 0?') ? 'No' : 'Yes, please'}${said}`;
    },
  });
}

const figuresOf = (told: Told) => {
  const { because, candidate, gain, outcome, clauses } = told.check('other');
  return { because, outcome, head: candidate?.value, gain: gain?.value, clauses };
};

describe('a metric that nobody asked again', () => {
  it('keeps its figures where all answers show a drop', async () => {
    const told = await beside(
      `{ measure: contains, options: { value: now }, threshold: { max-regression: 0.05 }, ${CARD} }`,
      (first, isHead) => (first || !isHead ? ' now' : ' later'),
    );
    expect(told.verdict).toBe('fail');
    expect(figuresOf(told)).toMatchObject({ outcome: 'pass', head: 1, gain: 0 });
    expect(figuresOf(told).because).toContain('no drop beyond 5 points was seen');
  });

  it('is told with the figures of all answers where they say the same', async () => {
    const told = await beside(
      `{ measure: contains, options: { value: now }, threshold: { max-regression: 0.6 }, ${CARD} }`,
      (first, isHead) => (first || !isHead ? ' now' : ' later'),
    );
    const { gain } = told.check('other');
    expect(figuresOf(told)).toMatchObject({ outcome: 'pass', head: 0.5, gain: -0.5 });
    expect(told.check('other').clauses[0].because['ruled-out']).toBeCloseTo(-gain.low, 12);
  });

  it('is not "critical, and proved" beside an answer that is wrong', async () => {
    const told = await beside(
      `{ measure: not-contains, options: { value: '!' }, critical: true, threshold: { min: 0.9 }, why: w, owner: me, review-by: 2030-01-01 }`,
      (first, isHead, text) => (!first && isHead && text.includes('order 0?') ? '!' : ''),
    );
    const { clauses, head } = figuresOf(told);
    const proved = clauses.some(({ limit, because }: any) => limit === 'critical' && because.proved);
    expect({ proved, head }).toEqual({ proved: true, head: 1 });
  });

  it('is not undecided for "only 12 of 12 cases could be scored"', async () => {
    const told = await beside(
      `{ measure: language, options: { expect: en }, threshold: { max-regression: 0.05 }, ${CARD} }`,
      (first, _, text) =>
        first && !text.includes('order 0?')
          ? ''
          : ', we are looking where your parcel is and will write to you tomorrow morning.',
    );
    expect(figuresOf(told)).toMatchObject({ outcome: 'inconclusive' });
    expect(figuresOf(told).because).toBe('too many answers are missing or have no mark');
    expect(told.check('other')).toMatchObject({ n: 12, paired: 12 });
  });

  it('has its figures of what it was decided by, where a limit that was kept is not any more', async () => {
    const told = await beside(
      `{ measure: tokens, options: { of: output }, aggregate: max, threshold: { max: 12 }, ${CARD} }`,
      (first) => (first ? '' : ' and so many more words that it is beyond what is allowed of them here'),
    );
    expect(figuresOf(told).outcome).toBe('pass');
    expect(figuresOf(told).head).toBeLessThanOrEqual(12);
  });
});

const NOW = (is: unknown): string => (is ? ' now' : ' later');
const at = (text: string): number => Number(/\d+/.exec(text)?.[0]);
const ENGLISH = ', we are looking where your parcel is and will write to you tomorrow morning.';
const GERMAN = ', wir sehen nach, wo Ihr Paket ist, und schreiben Ihnen morgen früh einen Brief.';
const has = 'measure: contains, options: { value: now }';
const english = 'measure: language, options: { expect: en }';
const drops = '{ max-regression: 0.05 }';

/** What was decided by the first answers, and what further ones do to it; then the figures that are shown beside it. */
describe.each([
  {
    code: 'drop',
    of: `${has}, threshold: ${drops}`,
    says: (first: boolean, isHead: boolean, text: string) => NOW(at(text) === 0 || first !== isHead),
    keeps: { candidate: { value: 0.0833333 }, gain: { value: -0.916667 } },
  },
  {
    code: 'baseline-unavailable',
    of: `${has}, threshold: ${drops}`,
    says: (first: boolean, isHead: boolean, text: string) =>
      isHead ? NOW(at(text) % 2) : first ? null : NOW(true),
    keeps: { baseline: null, candidate: { value: 0.5 } },
  },
  {
    code: 'no-room',
    of: `${has}, threshold: ${drops}`,
    says: (first: boolean, isHead: boolean) => (isHead ? NOW(first) : first ? null : NOW(true)),
    keeps: { baseline: null, candidate: { value: 1 } },
  },
  {
    code: 'lost-marks',
    of: `${english}, threshold: ${drops}`,
    says: (first: boolean, isHead: boolean, text: string) =>
      isHead && at(text) > 0 && at(text) < 9 === first ? '' : ENGLISH,
    keeps: { n: 4 },
  },
  {
    code: 'broke-pinned',
    of: `${has}, threshold: { min: 0.1 }`,
    says: (first: boolean, isHead: boolean, text: string) => NOW(!(first && isHead && at(text) === 0)),
    keeps: { candidate: { value: 0.916667 } },
  },
  {
    code: 'broke-pinned',
    of: `${english}, threshold: { min: 0.1 }`,
    says: (first: boolean, isHead: boolean, text: string) =>
      isHead && at(text) === 0 ? (first ? '' : GERMAN) : ENGLISH,
    keeps: { n: 11 },
  },
  {
    code: 'beyond',
    of: `${has}, threshold: { min: 0.6, by: value }`,
    says: (first: boolean, isHead: boolean, text: string) => NOW(!first || !isHead || at(text) % 2),
    keeps: { candidate: { value: 0.5 } },
  },
  {
    code: 'beyond',
    of: `${has}, threshold: { min: 0.6, by: value }`,
    says: (first: boolean, isHead: boolean, text: string) => NOW((!first && !isHead) || at(text) % 2),
    keeps: { baseline: { value: 0.5 }, 'pre-existing': true },
  },
  {
    code: 'no-drop',
    of: `${has}, threshold: { max-regression: 0.15 }`,
    says: (first: boolean, isHead: boolean, text: string) => NOW(first || !isHead || at(text) > 2),
    keeps: { gain: { value: 0 } },
  },
  {
    code: 'no-drop',
    of: `${has}, threshold: ${drops}`,
    says: (first: boolean, isHead: boolean, text: string) => NOW(at(text) !== 3 || first !== isHead),
    keeps: { gain: { value: 0 }, candidate: { value: 0.958333 } },
  },
  {
    code: 'within',
    of: `${has}, threshold: { min: 0.95 }`,
    says: (first: boolean, isHead: boolean, text: string) => NOW(at(text) !== 3 || !first || !isHead),
    keeps: { candidate: { value: 0.958333 } },
  },
])('$code of $of, that nobody asked again', ({ code, of, says, keeps }) => {
  it('does not contradict its figures', async () => {
    const told = await beside(`{ ${of}, ${CARD} }`, says);
    const { clauses, ...other } = told.check('other');
    expect(told.questions.length).toBeGreaterThan(24);
    expect(clauses.map(({ because }: any) => because.code)).toContain(code);
    expect(other).toMatchObject(keeps);
  });
});

describe('a clause that nobody asked again, of a check that was', () => {
  it('is told with the interval of all answers', async () => {
    const config = CONFIG.replace(
      '{ min: 0.9, max-regression: 0.05 }',
      '{ min: 0.9, max-regression: 0.5, by: value }',
    );
    const told = await inShop({
      base: { [FILE]: config },
      answer: ({ messages: [system], seen, text }) =>
        system?.content.includes('briefly') && seen === 0 && /order [0-3]\?/.test(text)
          ? 'No'
          : 'Yes, please',
    });
    const { clauses, gain, outcome } = told.check('polite');
    expect(outcome).toBe('inconclusive');
    expect(clauses.map(({ because }: any) => because.code)).toEqual(['not-again', 'no-drop']);
    expect(clauses[1].because['ruled-out']).toBeCloseTo(-gain.low, 12);
  });
});
