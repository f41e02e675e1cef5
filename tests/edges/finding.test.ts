import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openFinding } from '../../src/edges/finding.ts';

/** What is found by itself, what is found only with what stands before or behind it, and what takes both apart. */
const PIECES = [
  'ghp_abcdefghijkmnpqrstuvwxyzABCDEFGH1234',
  'sk-proj-a1B2c3D4e5F6g7H8i9J0k1L2m3N4',
  'AKIAQ3EGRTNXKLMPWVZA',
  'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'qV7xT2pLm9Rk4Zw8Ny3Bs6Hd1Gf5JcQeUaOiEuYt',
  'aws_secret_access_key =',
  'password is',
  'Tr0ub4dor&3x',
  'authorization: bearer',
  '_authToken=',
  'postgres://admin:',
  's3cret-9x@db.example.net/shop',
  '-----BEGIN PRIVATE KEY-----',
  'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj',
  '-----END PRIVATE KEY-----',
  'curl -u',
  'jane.roe@shop-mail.net',
  'jane (at)',
  'shop-mail (dot) net',
  'DE89 3704 0044',
  '0532 0130 00',
  '4111 1111',
  '1111 1111',
  '+49 171',
  '2345678',
  'call',
  '212 555 0187',
  'order',
  'version',
  '10.20.30.40',
  'pesel:',
  '44051401359',
  'bsn',
  '111222333',
  '%6aane%40shop-mail.net',
  '**',
  '`',
  '\\n',
  'and so on.',
  'Größe – “so”',
  '\u241e',
];
const joint = fc.constantFrom('', ' ', '\n', '-\n', ', ', '**', ': ', '  \n  ');
const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), joint), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.flat().join(''));

it('finds in texts that are searched together what it finds in each', async () => {
  const { find, findAll } = await openFinding();
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 3 }), (texts) => {
      expect([...findAll(texts)]).toEqual([...new Set(texts.flatMap((each) => find(each)))]);
    }),
    { numRuns: 600 },
  );
});

it('finds each by itself, also among many that hold nothing', async () => {
  const { find, findAll } = await openFinding();
  const nothing = Array.from({ length: 40 }, (_, at) => `Parcel ${at} is on its way. It comes by noon`);
  expect(findAll(nothing)).toEqual(new Set());
  for (const piece of PIECES) {
    const alone = find(piece);
    expect([piece, ...findAll(nothing.with(20, piece))]).toEqual([piece, ...new Set(alone)]);
    expect([piece, ...findAll(nothing.toSpliced(20, 0, piece, piece))]).toEqual([piece, ...new Set(alone)]);
  }
});
