import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLog } from '../../src/edges/log.ts';
import { postsOf } from '../../src/edges/showing.ts';
import { telling, written } from '../support/telling.ts';

const log = createLog({});

const of = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const LOWER = UPPER.toLowerCase();
const DIGITS = '123456789';
const ANY = UPPER + LOWER + DIGITS;

/** A card number's last digit, by Luhn. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}

function iban(account: string): string {
  const rest = BigInt(`${account}131400`) % 97n;
  return `DE${String(98n - rest).padStart(2, '0')}${account}`;
}

const drawn = fc.oneof(
  of(ANY, 36).map((rest) => `ghp_${rest}`),
  of(ANY, 82).map((rest) => `github_pat_${rest}`),
  of(ANY, 40).map((rest) => `sk-proj-${rest}`),
  of(ANY, 36).map((rest) => `npm_${rest}`),
  of(ANY, 20).map((rest) => `glpat-${rest}`),
  of(ANY, 24).map((rest) => `sk_live_${rest}`),
  of(UPPER.replaceAll(/[01]/g, ''), 16).map((rest) => `AKIA${rest}`),
  fc.tuple(of(LOWER, 9), of(LOWER, 11)).map(([name, host]) => `${name}@${host}.at`),
  of(DIGITS, 7).map((rest) => `+49 171 ${rest}`),
  of(DIGITS, 18).map(iban),
  of(DIGITS, 14).map((rest) => withCheckDigit(`4${rest}`)),
);

/** How an answer may say it, and how much of it is quoted as evidence. */
const manners = fc.record({
  before: fc.constantFrom('', 'It is ', '| id | ', '**', '"', '{"value": "', '- ', '\n\n> ', '(', '`', 'é '),
  after: fc.constantFrom('', '.', ' | x |', '**', '"', '"}', '\n', ')', '`', ', of course'),
  filling: fc.constantFrom(0, 100, 280, 590, 1180, 1990, 3990, 29_980),
  quoted: fc.double({ min: 0.4, max: 1, noNaN: true }),
});

it('shows nothing of what an answer told, wherever, however it was cut, wrapped and drawn', async () => {
  const bare = (text: string): string => text.replace(/&[a-z#\d]+;|[^A-Za-z\d@]/g, '');
  const property = fc.asyncProperty(drawn, manners, async (secret, { before, after, filling, quoted }) => {
    const said = `${'wide '.repeat(filling / 5)}${before}${secret}${after}`;
    const part = secret.slice(0, Math.ceil(secret.length * quoted));
    const { 'runs.jsonl': _, ...shown } = written(await postsOf(telling(said, `${part}…`), log, true));
    const core = bare(secret).slice(-Math.min(10, bare(secret).length));
    const leaks = Object.entries(shown).filter(
      ([, text]) => (part.length >= 12 && text.includes(part)) || bare(text).includes(core),
    );
    expect(leaks.map(([place]) => place)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 60, seed: 20_261_128 });
});
