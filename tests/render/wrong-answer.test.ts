import { describe, expect, it } from 'vitest';
import { reasonOf, scoresShown, trialShown, turnOf, wrongScore } from '../../src/render/wrong-answer.ts';
import type { Case, Evidence, Pair, Run, Score } from '../../src/types.ts';
import { CONFIG, FILE, inShop } from '../support/shop.ts';
import { ruleOf, runOf, suite } from '../support/report.ts';
import type { Question } from '../support/world.ts';

const talk = (turns: number): Case => ({
  ...(suite.cases[0] as Case),
  turns: Array.from({ length: turns }, () => ({ user: 'Wie lange?', assistant: null })),
});

const pointing = (over: Partial<Evidence> = {}): Evidence => ({
  ...{ turn: 2, expected: null, observed: null, span: null },
  ...over,
});

interface Trial {
  readonly value: number | null;
  readonly reason?: string;
  readonly evidence?: Evidence | null;
}

/** A case with these trials of head. */
function pairOf(trials: readonly Trial[], { upwards = true, turns = 1 } = {}): Pair {
  const asked = talk(turns);
  const candidate = trials.map(({ value, reason = '', evidence = null }, index): Score => {
    const run: Run = runOf(asked, 'candidate', '');
    const mark = { value, reason, evidence };
    return { run: { ...run, trial: { ...run.trial, index } }, rule: ruleOf(), mark, turns: [] };
  });
  return {
    ...{ case: asked, status: 'introduced', before: null, after: null, gain: null, upwards },
    ...{ baseline: [], candidate },
  };
}

const trialOf = (pair: Pair): number | undefined => wrongScore(pair)?.run.trial.index;

describe('what is shown as the wrong answer of a case', () => {
  it.each<readonly [string, number | undefined, readonly Trial[]]>([
    ['is none where none was scored', undefined, [{ value: null }, { value: null }]],
    ['is none where none was given', undefined, []],
    ['is the only one that was scored', 1, [{ value: null }, { value: 0 }]],
    ['is the wrong one, not the right one before it', 1, [{ value: 1 }, { value: 0 }]],
    [
      'is the wrong one, even if only the right one points at something',
      1,
      [{ value: 1, evidence: pointing({ span: 'please' }) }, { value: 0 }],
    ],
    ['is the first of several that point at nothing', 1, [{ value: 1 }, { value: 0 }, { value: 0 }]],
    [
      'is the first of several that points at something',
      2,
      [{ value: 1 }, { value: 0 }, { value: 0, evidence: pointing() }, { value: 0, evidence: pointing() }],
    ],
    [
      'is the worst where marks are graded, whatever points at something',
      2,
      [{ value: 0.9, evidence: pointing() }, { value: 0.5, evidence: pointing() }, { value: 0.25 }],
    ],
  ])('%s', (_, trial, trials) => {
    expect(trialOf(pairOf(trials))).toBe(trial);
  });

  it('is the one with the most of what should be little', () => {
    const trials = [{ value: 0 }, { value: 812 }, { value: 90 }];
    expect(trialOf(pairOf(trials, { upwards: false }))).toBe(1);
    expect(trialOf(pairOf(trials, { upwards: true }))).toBe(0);
  });
});

describe('the trial of a case that is shown first', () => {
  const before = (values: readonly number[]): Pair['baseline'] =>
    pairOf(values.map((value) => ({ value }))).candidate;
  const right: Pair = { ...pairOf([{ value: 1 }, { value: 1 }, { value: 1 }]), status: 'passing' };

  it('is that of the wrong answer that weighs most', () => {
    const wrongTwice: Pair = {
      ...pairOf([{ value: 1 }, { value: 0 }, { value: 1 }]),
      status: 'pre-existing',
    };
    const broken = pairOf([{ value: 1 }, { value: 1 }, { value: 0 }]);
    expect(trialShown([right, wrongTwice, broken])).toBe(2);
    expect(trialShown([right, wrongTwice])).toBe(1);
  });

  it('is, of what head has right, the first that base had otherwise', () => {
    expect(trialShown([right, { ...right, status: 'fixed', baseline: before([1, 0, 0]) }])).toBe(1);
    expect(trialShown([{ ...right, baseline: before([1, 1, 1]) }])).toBe(0);
    expect(trialShown([])).toBe(0);
  });
});

describe('what base said beside it', () => {
  const sides = (pair: Pair): (number | undefined)[] => {
    const { baseline, candidate } = scoresShown(pair);
    return [baseline, candidate].map((score) => score?.run.trial.index);
  };
  const before = pairOf([{ value: 0 }, { value: 1 }]).candidate;

  it('is of the same trial, else of the first that there is', () => {
    expect(sides({ ...pairOf([{ value: 1 }, { value: 0 }]), baseline: before })).toEqual([1, 1]);
    const third = pairOf([{ value: 1 }, { value: 1 }, { value: 0 }]);
    expect(sides({ ...third, baseline: before })).toEqual([0, 2]);
    expect(sides(third)).toEqual([undefined, 2]);
    expect(sides({ ...pairOf([{ value: null }]), baseline: before })).toEqual([0, 0]);
  });
});

describe('what is wrong with it', () => {
  const wrong = { value: 0, reason: 'answered in\nEnglish', evidence: pointing() };

  it('is said in one line, in the words of its own mark', () => {
    expect(reasonOf(pairOf([{ value: 1, reason: 'German' }, wrong]))).toBe('answered in English');
    expect(reasonOf(pairOf([{ value: null, reason: 'no answer' }]))).toBe('not scored');
  });

  it('has a turn where there are several', () => {
    expect(turnOf(pairOf([wrong], { turns: 3 }))).toBe(2);
    expect(turnOf(pairOf([wrong], { turns: 1 }))).toBe(null);
    expect(turnOf(pairOf([{ value: null }], { turns: 3 }))).toBe(null);
  });
});

describe('comment and page', () => {
  /** Head is always rude in two cases; in two others only when it is asked again. */
  const [RUDE, RUDE_LATER] = [
    ['order-0', 'order-1'],
    ['order-3', 'order-4'],
  ];
  const answer = ({ text, messages, seen }: Question): string => {
    const isHead = JSON.stringify(messages).includes('briefly');
    const isRude = /order [01]\?/.test(text) || (seen > 0 && /order [34]\?/.test(text));
    return isHead && isRude ? `No, ${seen}.` : 'please wait';
  };

  it('name the same reason for a case, which is never that of a right answer', async () => {
    const config = CONFIG.replace('metrics: [polite', 'trials: 2\n    metrics: [polite');
    const { comment, files, check } = await inShop({ answer, base: { [FILE]: config } });
    expect(check('polite').pairs.slice(0, 4)).toMatchObject([
      ...RUDE.map((id) => ({ case: id, status: 'introduced', after: 0 })),
      ...RUDE_LATER.map((id) => ({ case: id, status: 'introduced', after: 0.25 })),
    ]);
    const [, packed = ''] = /id="mm-index"[^>]*>(.*?)<\/script>/.exec(files['report.html'] ?? '') ?? [];
    const index = JSON.parse(packed);
    expect(index.id.slice(0, 4)).toEqual([...RUDE, ...RUDE_LATER]);
    const reason = 'does not contain "please"';
    expect(index.reason.slice(0, 5)).toEqual([reason, reason, reason, reason, '']);
    expect(index.trial.slice(0, 5)).toEqual([0, 0, 1, 1, 0]);
    for (const id of index.id.slice(0, 4)) expect(comment).toContain(`<strong>${id}</strong>: ${reason}`);
    expect(comment.split('+ head: No, 0.')).toHaveLength(1 + RUDE.length);
    expect(comment.split('+ head: No, 1.')).toHaveLength(1 + RUDE_LATER.length);
  });
});
