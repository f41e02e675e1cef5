import { expect, test } from 'vitest';
import { measure } from '../../src/measures/ends-with.ts';
import { type MarkTable, wrongIn } from '../support/mark-table.ts';

const endsWith: MarkTable = [
  [
    { value: 'This is no legal advice.' },
    [
      ['Ok. This is no legal advice.', 1],
      ['Ok. This is no legal advice.\r\n', 1],
      ['Ok. This is no legal advice.\u00a0', 1],
      ['Ok. This is no legal advice.\u200b', 1],
      ['Ok. This is no legal advice.\u200f', 1],
      ['Ok. *This is no legal advice.*', 0],
    ],
  ],
  [{ value: 'This is no legal advice.\n' }, [['Ok. This is no legal advice.', 1]]],
  [{ value: ['This is no legal advice. \n', 'zz'] }, [['Ok. This is no legal advice.', 1]]],
  [{ value: 'END', trim: false }, [['END ', 0]]],
  [
    { value: 'END\n', trim: false },
    [
      ['END\n', 1],
      ['END', 0],
    ],
  ],
  [
    { value: 'This is no legal advice.', 'ignore-punctuation': true },
    [
      ['Ok. *This is no legal advice.*', 1],
      ['Ok. “This is no legal advice.”', 1],
      ['Ok. «This is no legal advice.»', 1],
      ['Ok. This is no legal advice. ❤\ufe0f', 1],
      ['Ok. This is no legal advice. 👍🏽', 1],
      ['Ok. This is no legal advice. 👨\u200d👩\u200d👧', 1],
      ['Ok. This is no legal advice. 1\ufe0f⃣', 0],
      ['Ok. This is no legal advice. 🇩🇪', 1],
      ['Ok. This is no legal advice.</b>', 0],
    ],
  ],
  [
    { value: 'これは法律上の助言ではありません', 'ignore-punctuation': true },
    [['これは法律上の助言ではありません。', 1]],
  ],
  [
    { value: 'ではありません。', 'ignore-punctuation': true },
    [['「これは法律上の助言ではありません。」', 1]],
  ],
  [{ value: 'قانونية', 'ignore-punctuation': true }, [['هذا ليس نصيحة قانونية؟', 1]]],
  [{ value: 'नहीं है', 'ignore-punctuation': true }, [['यह कानूनी सलाह नहीं है।', 1]]],
  [{ value: 'fini', 'ignore-punctuation': true }, [["C'est fini !", 1]]],
  [
    { value: 'fini !' },
    [
      ["C'est fini\u00a0!", 1],
      ["C'est fini\u202f!", 1],
    ],
  ],
  [{ value: 'mit freundlichen Grüßen', 'ignore-case': true }, [['MIT FREUNDLICHEN GRÜSSEN', 1]]],
  [{ value: 'iyi günler', 'ignore-case': true }, [['TEŞEKKÜRLER İYİ GÜNLER', 1]]],
  [{ value: 'café' }, [['cafe\u0301', 1]]],
  [{ value: "isn't" }, [['It isn’t', 1]]],
  [
    {},
    [
      ['x', 1, { expected: 'x' }],
      ['x', 1, { expected: ['y', 'x'] }],
      ['x', null],
      ['a 5', 1, { expected: 5 }],
    ],
  ],
  [{ value: '😀' }, [['a😀', 1]]],
  [{ value: 'Yes' }, [['xx Yes', 1]]],
  [{ value: ['!', '.'] }, [['Yes?!', 1]]],
  [{ value: '```' }, [['```\ncode\n```', 1]]],
  [{ value: '|' }, [['| a | b |', 1]]],
  [{ value: 'done' }, [['done\n\n', 1]]],
  [
    { value: 'y', 'ignore-punctuation': true },
    [
      [
        'y!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!',
        1,
      ],
    ],
  ],
];

test('the end as a reader sees it', async () => {
  expect(await wrongIn(measure, endsWith)).toEqual([]);
});
