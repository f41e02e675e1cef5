/** Numbers of telephones that only their name gives away, and figures beside such a name. */
import { expect, test } from 'vitest';
import { openFinders } from '../../src/text/personal.ts';

const find = await openFinders(['phone']);

test.each([
  ['Su móvil es el 613 84 29 57.', '613 84 29 57'],
  ['Teléfono 91 384 29 57', '91 384 29 57'],
  ['Tel. kom. klienta: 605 918 247', '605 918 247'],
  ['Numer telefonu: 605918247', '605918247'],
  ['Meu celular é 11 98274-6035', '11 98274-6035'],
  ['他的手机号是13917284056。', '13917284056'],
  ['Die Telefonnummer lautet 157 3948 2210.', '157 3948 2210'],
  ['My phone is 512 847 2093 now', '512 847 2093'],
  ['телефон: 495 738 19 46', '495 738 19 46'],
])('%s', (text, number) => {
  expect(find(text).map((each) => each.text)).toEqual([number]);
});

test.each([
  'We have 738 194 625 mobile users.',
  'mobile users: 738 194 625',
  'The iPhone 15 comes with 128 256 512 GB.',
  'The phone invoice 738194625 is paid.',
  'phone order 738194625',
  'telemetry: 738194625 events',
  'The phone arrives on 2026-05-12 10:30.',
  'phone 2026-05-12 10:30',
  'The mobile app 4.18.2.1000 is out.',
  'Reference 738 194 625',
])('none is in %s', (text) => {
  expect(find(text)).toEqual([]);
});
