/** Limits of slices, turns of conversations, and guardrails, through the whole gate. */
import { describe, expect, it } from 'vitest';
import { BLOCKS, play, type Told } from '../support/recording.ts';

/** 100 answers on each topic, of which some are wrong. */
function topics(wrong: Readonly<Record<string, number>>): Told[] {
  return Object.entries(wrong).flatMap(([topic, bad]) =>
    Array.from({ length: 100 }, (_, at) => {
      const says = at < bad ? 'wrong' : 'right';
      return { case: { id: `${topic}-${at}`, tags: { topic } }, base: ['right'], head: [`${says} `] };
    }),
  );
}

const ADVICE = (threshold: string): string =>
  `advice: { measure: contains, options: { value: right }, slices: [topic], threshold: ${threshold}, ${BLOCKS} }`;

describe('a limit of a slice', () => {
  it('fails where risk is high what passes where it is low', async () => {
    const metrics = ADVICE('{ min: 0.95, slices: { topic: { legal: { min: 1 } } } }');
    const { check, verdict } = await play(topics({ chat: 2, legal: 2 }), { metrics });
    expect(check('advice')).toMatchObject({ outcome: 'pass' });
    expect(check('advice', 'chat')).toMatchObject({ outcome: 'pass' });
    expect(check('advice', 'legal')).toMatchObject({ outcome: 'fail' });
    expect(verdict).toBe('fail');
  });

  it('is base’s to loosen: it is listed, and still held', async () => {
    const strict = ADVICE('{ min: 0.95, slices: { topic: { legal: { min: 1 } } } }');
    const { verdict, comment } = await play(
      topics({ chat: 0, legal: 2 }),
      { metrics: strict },
      { metrics: ADVICE('{ min: 0.95 }') },
    );
    expect(verdict).toBe('fail');
    expect(comment).toContain('**loosened** `metric advice.threshold.slices.topic.legal.min`');
  });

  it('is nobody’s but of who is named, whatever a tag and its values are called', async () => {
    const wanted = (slices: string): string =>
      ADVICE(`{ min: 0.95, slices: { topic: { ${slices}: { min: 1 } } } }`).replace(
        '[topic]',
        '[topic, toString]',
      );
    const { check, report, comment } = await play(
      topics({ constructor: 2, legal: 2 }),
      { metrics: wanted('valueOf') },
      { metrics: wanted('legal') },
    );
    expect(report.checks.map(({ slice }: { slice: unknown }) => slice)).not.toContainEqual(
      expect.objectContaining({ tag: 'toString' }),
    );
    expect(check('advice', 'constructor')).toMatchObject({ outcome: 'pass' });
    expect(check('advice', 'legal')).toMatchObject({ outcome: 'fail' });
    expect(comment).toContain('**loosened** `metric advice.threshold.slices.topic.valueOf.min`');
  });

  it('is refused for a tag that is not looked at', async () => {
    const metrics = ADVICE('{ min: 0.95, slices: { country: { de: { min: 1 } } } }');
    const { annotations } = await play(topics({ chat: 0 }), { metrics });
    expect(annotations[0]?.message).toContain('which `slices` does not name');
  });

  it('is judged once, also where its tag is named twice', async () => {
    const metrics = ADVICE('{ min: 0.95 }').replace('[topic]', '[topic, topic]');
    const { report } = await play(topics({ chat: 0, legal: 0 }), { metrics });
    const slices = report.checks.map(({ slice }: { slice: { value: string } | null }) => slice?.value ?? '');
    expect(slices).toEqual(['', 'chat', 'legal', '']);
  });

  it('is said where no case belongs to it', async () => {
    const { report } = await play(topics({ chat: 0 }), {
      metrics: ADVICE('{ min: 0.95, slices: { topic: { chat: { min: 1 }, legl: { min: 1 } } } }').replace(
        '[topic]',
        '[topic, lang]',
      ),
    });
    expect(report.warnings).toEqual([
      'advice: no case that it is asked of has the tag topic: legl, lang, so that slice is not judged.',
    ]);
  });

  it.each([
    ['{ min: 0.9, max: 0.5 }', 'nothing is at least 0.9 and at most 0.5'],
    ['{ min: 0.9, slices: { topic: { chat: { max: 0.1 } } } }', 'nothing is at least 0.9 and at most 0.1'],
    ['{ min: 0.9, slices: { topic: { chat: { min: 95 } } } }', '`min: 95` is more than all of a share'],
    ['{ min: -1 }', '`min: -1` is less than none of a share'],
    ['{ max: -0.1 }', '`max: -0.1` is less than none of a share'],
    ['{ max-regression: 150% }', '`max-regression: 150%` is more than all that base has'],
    ['{ max-regression: 0.1, min-effect: 3 }', '`min-effect: 3` is more than all of a share'],
  ])('that nothing could keep to is refused: %s', async (threshold, words) => {
    const { annotations } = await play(topics({ chat: 0 }), { metrics: ADVICE(threshold) });
    expect(annotations[0]?.message).toContain(words);
  });
});

describe('a limit of an amount', () => {
  const held = async (measure: string, threshold: string) => {
    const metrics = `much: { measure: ${measure}, threshold: ${threshold}, ${BLOCKS} }`;
    return (await play(topics({ chat: 0 }), { metrics })).annotations[0]?.message ?? '';
  };

  it('is refused below zero, where no amount is', async () => {
    expect(await held('latency', '{ max: -1 }')).toContain('`max: -1` is below zero');
    expect(await held('cost', '{ max-regression: 10%, min: -0.5 }')).toContain('`min: -0.5` is below zero');
  });

  it('may be more than all that base has, of what is better the less there is', async () => {
    expect(await held('latency', '{ max-regression: 150% }')).not.toContain('more than all');
  });
});

describe('a critical metric', () => {
  it('is refused without a limit, unless it says that it only looks', async () => {
    const card = (more: string): string =>
      `advice: { measure: contains, options: { value: right }, critical: true${more} }`;
    const { annotations } = await play(topics({ chat: 0 }), { metrics: card('') });
    expect(annotations[0]?.message).toContain(
      'may block a pull request, but lacks why, owner, review-by, threshold',
    );
    const { verdict } = await play(topics({ chat: 0 }), { metrics: card(', on-fail: info') });
    expect(verdict).toBe('pass');
  });
});

describe('recorded answers', () => {
  it('decide by the first evidence, which is said', async () => {
    const metrics = `advice: { measure: contains, options: { value: right }, threshold: { max-regression: 0.05 }, ${BLOCKS} }`;
    const said = 'Nobody could be asked again, so this first evidence decides.';
    const { verdict, comment } = await play(topics({ chat: 60 }), { metrics });
    expect(verdict).toBe('fail');
    expect(comment).toContain(said);
    expect((await play(topics({ chat: 0 }), { metrics })).comment).not.toContain(said);
  });
});

describe('a limit that base breaks', () => {
  const told = (base: number, head: number): Told[] =>
    Array.from({ length: 60 }, (_, at) => ({
      case: { id: `c-${at}` },
      base: [(at * 7) % 60 < base ? 'right' : 'wrong'],
      head: [(at * 11) % 60 < head ? 'right ' : 'wrong '],
    }));
  const metrics = `advice: { measure: contains, options: { value: right }, threshold: { min: 0.95 }, ${BLOCKS} }`;

  it.each([
    ['as much', 48, 47],
    ['a little less, as noise does', 48, 42],
    ['far less', 42, 48],
  ])('%s, is no fault of this change', async (_, base, head) => {
    const { check, verdict } = await play(told(base, head), { metrics });
    expect(check('advice')).toMatchObject({ outcome: 'fail', 'pre-existing': true, blocking: false });
    expect(verdict).toBe('pass');
  });

  it('is one where head is surely further beyond it', async () => {
    const { check, verdict } = await play(told(48, 15), { metrics });
    expect(check('advice')).toMatchObject({ outcome: 'fail', 'pre-existing': false, blocking: true });
    expect(verdict).toBe('fail');
  });
});

const GERMAN = 'Ihre Bestellung ist unterwegs und kommt am Freitag bei Ihnen an.';
const ENGLISH = 'Your order is on its way and will arrive at your place on Friday.';
const ASKED = 'Wo ist meine Bestellung? Ich warte schon seit Montag auf das Paket.';

it('tells at which turns answers went wrong, and which was the first', async () => {
  const talk = (switched: boolean): string[] =>
    Array.from({ length: 6 }, (_, turn) => (switched && turn >= 4 ? ENGLISH : GERMAN));
  const told = Array.from({ length: 20 }, (_, at) => ({
    case: { id: `de-${at}`, turns: Array.from({ length: 6 }, () => ASKED) },
    base: [talk(false)],
    head: [talk(at < 8)],
  }));
  const metrics = `language: { measure: language, threshold: { max-regression: 0.02 }, ${BLOCKS} }`;
  const { text, verdict } = await play(told, { metrics });
  expect(verdict).toBe('fail');
  expect(text).toContain('First wrong turn: turn 5 (8 ×)');
  expect(text).toContain('Wrong answers of head by turn: 5 (8 of 20), 6 (8 of 20); none at all others.');
});

describe('a guardrail', () => {
  const told = Array.from({ length: 100 }, (_, at) => ({
    case: { id: `c-${at}` },
    base: at < 10 ? ['no', 'please'] : ['please'],
    head: at < 30 ? ['no', at === 0 ? 'no' : 'please'] : ['please'],
  }));
  const card = (more: string): string =>
    `polite: { measure: contains, kind: guardrail, options: { value: please, retry: 1 }, ${more} }`;

  it('shows what its retry serves, and what it costs', async () => {
    const { check, text } = await play(told, { metrics: card('on-fail: info'), suite: ', trials: 2' });
    expect(check('polite').guardrail).toMatchObject({
      baseline: { raw: 0.1, served: 0, recovered: 1, calls: 1.1, untold: 0 },
      candidate: { raw: 0.3, served: 0.01, calls: 1.3, time: 0.3, tokens: 0.3, untold: 0 },
    });
    expect(text).toContain('a retry hides no worse model');
    expect(text).toContain('one retry: head');
  });

  it('is judged by what was answered first', async () => {
    const blocking = card(`threshold: { max-regression: 0.05 }, ${BLOCKS}`);
    const { check, verdict } = await play(told, { metrics: blocking, suite: ', trials: 2' });
    expect(check('polite')).toMatchObject({ outcome: 'fail' });
    expect(verdict).toBe('fail');
  });

  it('refuses a retry that is no number, and one of what is no guardrail', async () => {
    const many = await play(told, { metrics: card('on-fail: info').replace('retry: 1', 'retry: lots') });
    expect(many.annotations[0]?.message).toContain('whole number from 1 to 10');
    const other = card('on-fail: info').replace('guardrail', 'system');
    const stray = await play(told, { metrics: other });
    expect(stray.annotations[0]?.message).toContain('unknown key "retry"');
  });
});
