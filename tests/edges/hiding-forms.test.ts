/** Secrets and personal data in the forms and places in which answers give them, and what only looks like them. */
import { expect, it } from 'vitest';
import { hidingOf } from '../../src/edges/hiding.ts';
import { postsOf } from '../../src/edges/showing.ts';
import { createLog } from '../../src/edges/log.ts';
import { telling, written } from '../support/telling.ts';

/** Joined here, since issuers' scanners read along; stand-ins of manuals among them, which nobody need see either. */
const TOLD: readonly string[] = [
  `ghp_${'x9Kq2LmN7pRs4TuVw8YzA1bCd3EfG5hJ6kMn'}`,
  `ghp_${'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'}`,
  `github_pat_${'11ABCDEFG0a1b2c3d4e5f6_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrStUvW'}`,
  `AKIA${'IOSFODNN7EXAMPLE'}`,
  'k3Jd/9sKq+Zm2Pw7Xv1RtYbNc5HgLf0QeUoAi8Tz',
  `sk-ant-${'api03-Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7dEf0hIj3kLm6nOp9qRs2tUv5wXy8z'}`,
  `xoxb-${'123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx'}`,
  `eyJ${'hbGciOiJIUzI1NiJ9'}.eyJ${'zdWIiOiIxMjM0NTY3ODkwIn0'}.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U`,
  `sk_live_${'4eC39HqLyjWDarjtT1zdp7dc'}`,
  'maria.huber@müller-recht.de',
  'maria.huber (at) kanzlei-huber.at',
  'jane.doe@example.com',
  '0171 3920574',
  '01713920574',
  '030 / 90 18 20',
  '+49 (0)30 901820',
  '(415) 867-5309',
  '415 867 5309',
  '1-415-867-5309',
  '415.867.5309',
  '+44 20 7946 0958',
  '07911 123456',
  'DE89 3704 0044 0532 0130 00',
  'GB82WEST12345698765432',
  '4556-7375-8689-9855',
  '4556.7375.8689.9855',
  '3782 822463 10005',
  '84.119.23.201',
  '2a02:8108:8ac0:1f00:d4a:33ff:fe12:9b',
  '::ffff:84.119.23.201',
  '536-22-8174',
];

const FRAMES: Readonly<Record<string, (secret: string) => string>> = {
  'a cell': (it) => `name,${it},paid\nnext;${it};open`,
  'a table': (it) => `| who | what |\n|---|---|\n|Bo|${it}|`,
  emphasis: (it) => `so _${it}_ and __${it}__`,
  'a name and its value': (it) => `contact:${it} value=${it}`,
  'the end of a sentence': (it) => `It is ${it}. Bye.`,
  JSON: (it) => JSON.stringify({ inner: JSON.stringify({ value: `line\n${it}\nend` }) }),
  'an address': (it) => `https://shop.test/find?q=${encodeURIComponent(it)}&page=2`,
  'a page': (it) => `<td>&quot;${it.replaceAll('@', '&#64;').replaceAll(' ', '&#32;')}&quot;</td>`,
};

const lettersOf = (text: string): string =>
  text.replace(/%[0-9A-F]{2}|&#?\w+;/gi, '').replace(/[^\p{L}\p{N}]/gu, '');

it.each(Object.entries(FRAMES))('what is told in %s is hidden', async (_, frame) => {
  const texts = TOLD.map(frame);
  const hide = await hidingOf(texts);
  const shown = TOLD.filter((secret, at) => {
    const end = lettersOf(secret).slice(-8);
    expect(lettersOf(texts[at] ?? '')).toContain(end);
    return lettersOf(hide(texts[at] ?? '')).includes(end);
  });
  expect(shown).toEqual([]);
});

it.each([
  'call me: 4158675309',
  '{"phone": "4158675309"}',
  'Handy: 171 39 20 574',
  'SSN: 536228174',
  'social security number 536 22 8174',
])('a number that is called what it is, is hidden: %s', async (text) => {
  expect((await hidingOf([text]))(text)).toMatch(/^\D+\*\*\*\D*$/);
});

it.each([
  'Order 4711-2024-000123 ships on 2026-11-28, order number 415867530912.',
  'Ticket INC-415-867-5309, invoice 415 867 5309, Bestellnummer 01713920574',
  'RE-2024-10087 total 1.234,56 EUR; $1,299.99 (was 1.499,00 €)',
  'version 10.0.19045.3803, Chrome 120.0.6099.109, § 1.2.3.4',
  'ISBN 978-3-16-148410-0, EAN 4006381333931, 1Z999AA10123456784',
  'commit 3f2a9c1d4e5b6a798012345678901234567890ab, 550e8400-e29b-41d4-a716-446655440000',
  'call on 2024-11-28 10:11:12, or 01.02.2024 08:30-18:00, or 112',
  'lat 52.520008,lon 13.404954; 16:9:4; a=1,b=2,c=3; 1700000000,1700000123',
  'Unix 1700000000 and 1700000000123; 1 000 000; 12 345 678; ZIP 94103-1234',
  'hosts 127.0.0.1, 192.168.1.10, ::1, std::vector::size',
  'getUserAccountSettingsByIdV2Async, __init__, snake_case_name_of_2024, token: required',
])('nothing of a text is hidden that only looks like it: %s', async (text) => {
  expect((await hidingOf([text]))(text)).toBe(text);
});

it('what an endpoint or a program is quoted with in a warning is hidden everywhere', async () => {
  const report = telling('nothing of note');
  const secret = 'maria.huber@kanzlei-huber.at';
  const said = { code: 'told-by-model', message: `the endpoint says: ask ${secret}` } as const;
  const posts = written(
    await postsOf({ ...report, warnings: [said], headline: said.message }, createLog({}), true),
  );
  for (const [place, text] of Object.entries(posts))
    if (place !== 'runs.jsonl') expect(text, place).not.toContain('kanzlei');
});

it('scores that were measured elsewhere give nothing away either, though nothing was asked', async () => {
  const secret = 'maria.huber@kanzlei-huber.at';
  const { 'runs.jsonl': _, ...posts } = written(
    await postsOf({ ...telling(secret), runs: [] }, createLog({}), true),
  );
  for (const [place, text] of Object.entries(posts)) expect(text, place).not.toContain('kanzlei');
});
