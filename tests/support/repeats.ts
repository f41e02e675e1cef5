/** Answers made to be slow: one thing that some measure looks for, over and over. */
const seeds = [
  ...['a', ' ', '"', '`', '<', '{', '[', '\n', '.', '-', '0', '+', '|', '漢', 'é', '['],
  ...[
    'a@',
    '1.',
    '1 ',
    '0-',
    '00 ',
    '+1 ',
    'a.',
    '[1',
    '[1]',
    '1,',
    '@a',
    'A1',
    'AB12-',
    '-----BEGIN ',
    'sk-',
  ],
  ...[
    'token: ',
    'not ',
    'I can ',
    'ich kann ',
    'order ',
    'my name is ',
    '12 march ',
    '1/1/',
    'http://a:',
    '**',
    'eyJa.',
  ],
  ...[
    '| a ',
    '# a\n',
    '- [',
    '```a\n',
    'Please tell me ',
    'in zwei ',
    'Aa1',
    '2026-',
    '$1',
    '€ ',
    "1'000",
    '“a',
  ],
  ...['9時', '三十日', '9:01 ', '[1]:', 'Room 12:\n', '20 heures '],
];

export function repeats(length: number): readonly string[] {
  return seeds.map((seed) => seed.repeat(Math.ceil(length / seed.length)).slice(0, length));
}
