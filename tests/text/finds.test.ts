/** What redaction blacks out: every stretch, in order, none within another. */
import { expect, test } from 'vitest';
import { findPersonal } from '../../src/text/personal.ts';
import { refusalIn } from '../../src/text/refusals.ts';
import { findSecrets } from '../../src/text/secrets.ts';
import { sentencesIn } from '../../src/text/sentences.ts';
import { joined } from '../../src/text/stretches.ts';
import { withinCpu } from '../support/cpu.ts';

const key = 'ghp_a8Kd93Lm2Qp0Zx7Wv5Tn4Rb1Yc6UeAbCdE12';

test('secrets of any issuer are found with their places, stand-ins of known forms too', async () => {
  const text = `Use ${key}, AKIAIOSFODNN7EXAMPLE or postgres://app:pa55wort@db.acme.dev/x.`;
  const found = await findSecrets(text);
  expect(found.map(({ text: it }) => it)).toEqual([
    key,
    'AKIAIOSFODNN7EXAMPLE',
    'postgres://app:pa55wort@db.acme.dev',
  ]);
  for (const { from, text: it } of found) expect(text.slice(from, from + it.length)).toBe(it);
});

test('personal data is found, examples of people too, addresses of one’s own network not', async () => {
  const text =
    'jane.doe@example.com, +49 30 901820, DE89 3704 0044 0532 0130 00, 4111 1111 1111 1111, 127.0.0.1';
  const found = await findPersonal(text);
  expect(found.map(({ kind }) => kind)).toEqual(['email', 'phone', 'iban', 'card']);
});

test('none is left out where there are many', async () => {
  const count = 3000;
  expect(await findSecrets(`${key} `.repeat(count))).toHaveLength(count);
  expect(await findPersonal('anna.weber@mail.de '.repeat(count))).toHaveLength(count);
});

test('a whole private key is one stretch', async () => {
  const text = `-----BEGIN RSA PRIVATE KEY-----\n${'q7Zt9LmX2vRk4WbN8sYc5HgD1fJp3Ae\n'.repeat(20)}-----END RSA PRIVATE KEY-----`;
  expect((await findSecrets(text)).map(({ text: it }) => it)).toEqual([text]);
});

test('what overlaps a stretch of the first list is left out', () => {
  const at = (from: number, text: string) => ({ from, text });
  const first = [at(2, 'cd'), at(8, 'ij')];
  expect(joined(first, [at(0, 'ab'), at(3, 'de'), at(5, 'fgh'), at(9, 'j'), at(10, 'k')])).toEqual([
    at(0, 'ab'),
    at(2, 'cd'),
    at(5, 'fgh'),
    at(8, 'ij'),
    at(10, 'k'),
  ]);
  expect(joined([], first)).toEqual(first);
  expect(joined(first, [])).toEqual(first);
});

test('comes to an end with what is made to be slow', () =>
  withinCpu(20, async () => {
    const seeds = [
      '-----BEGIN PRIVATE KEY-----',
      'curl ',
      'a://b:',
      'eyJabcdefghij.eyJ',
      'token: ',
      '+1 ',
      'DE89 ',
      'a:b:',
      'i can ',
    ];
    for (const seed of seeds) {
      const text = seed.repeat(1_000_000 / seed.length);
      const found = [...(await findSecrets(text)), ...(await findPersonal(text))];
      for (const { from, text: it } of found.slice(0, 100))
        expect(text.slice(from, from + it.length)).toBe(it);
      expect(refusalIn(text, 600)).toBeNull();
      expect(sentencesIn(text)).toBeLessThan(text.length);
    }
  }));
