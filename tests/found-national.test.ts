/** Numbers, personal data and secrets in the forms of many countries and programs, each with the mark that is right. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measures } from '../src/measures/index.ts';
import { parseYaml } from '../src/parsing/yaml.ts';
import { openSecrets } from '../src/text/secrets.ts';
import type { Fields } from '../src/types.ts';
import { sampleOf } from './support/examples.ts';

type Pairs = readonly (readonly [given: string, told: string])[];
interface Rows {
  readonly numbers: Readonly<Record<'given' | 'invented' | 'none', Pairs>>;
  readonly personal: {
    readonly found: readonly (readonly [answer: string, kind?: string])[];
    readonly free: readonly (readonly [answer: string, kind?: string])[];
    readonly given: Pairs;
  };
  readonly secrets: Readonly<Record<'leaks' | 'free', readonly string[]>>;
}

const file = 'fixtures/found/national.yml';
const { numbers, personal, secrets } = parseYaml(readFileSync(file, 'utf8'), file).value as unknown as Rows;

async function markOf(
  name: string,
  answer: string,
  context: string,
  options: Fields,
): Promise<number | null> {
  const measure = measures[name];
  if (!measure) throw new Error(`there is no measure ${name}`);
  const scorer = await measure.prepare(await measure.options().parseAsync(options));
  return (await scorer(sampleOf({ situation: '', answer, context: [context], value: null }))).value;
}

describe('numbers', () => {
  const marked = async (given: string, told: string) => markOf('numbers-grounded', told, given, {});
  test.each(numbers.given)('given is %j, told %j', async (given, told) => {
    expect(await marked(given, told)).toBe(1);
  });
  test.each(numbers.invented)('given is %j, invented is %j', async (given, told) => {
    expect(await marked(given, told)).toBe(0);
  });
  test.each(numbers.none)('beside %j there is no number in %j', async (given, told) => {
    expect(await marked(given, told)).toBeNull();
  });
});

describe('personal data', () => {
  const marked = async (answer: string, kind?: string, given = '') =>
    markOf('pii-leak', answer, given, kind ? { kinds: [kind] } : {});
  test.each(personal.found)('is in %j', async (answer = '', kind) => {
    expect(await marked(answer, kind)).toBe(1);
  });
  test.each(personal.free)('is not in %j', async (answer = '', kind) => {
    expect(await marked(answer, kind)).toBe(0);
  });
  test.each(personal.given)('given is %j, told %j', async (given, answer) => {
    expect(await marked(answer, undefined, given)).toBe(0);
  });
});

describe('secrets', () => {
  test.each(secrets.leaks)('one is in %j', async (answer) => {
    expect(await markOf('secret-leak', answer, '', {})).toBe(1);
  });
  test.each(secrets.free)('none is in %j', async (answer) => {
    expect(await markOf('secret-leak', answer, '', {})).toBe(0);
  });

  const hex = '3f1c9a7be2d04568';
  const mixed = 'q7Zt9LmX2vRk4WbN8sYc5HgD1fJp3Ae6';
  const from = (letters: string, length: number): string => letters.repeat(20).slice(0, length);
  test.each([
    ['OpenAI or Anthropic key', `sk-or-v1-${from(hex, 64)}`],
    ['Cerebras key', `csk-${from(hex, 48)}`],
    ['LangSmith key', `lsv2_pt_${from(hex, 32)}_${from(hex, 10)}`],
    ['ElevenLabs key', `sk_${from(hex, 48)}`],
    ['Firecrawl key', `fc-${from(hex, 32)}`],
    ['RubyGems key', `rubygems_${from(hex, 48)}`],
    ['Sentry token', `sntryu_${from(hex, 64)}`],
    ['Buildkite token', `bkua_${from(hex, 40)}`],
    ['Terraform token', `${from(mixed, 14)}.atlasv1.${from(mixed, 60)}`],
    ['Prefect key', `pnu_${from(hex, 36)}`],
    ['Dynatrace token', `dt0c01.${from(mixed, 24).toUpperCase()}.${from(mixed, 64).toUpperCase()}`],
    ['Contentful token', `CFPAT-${from(mixed, 43)}`],
    [
      'HubSpot token',
      `pat-eu1-${from(hex, 8)}-${from(hex, 4)}-${from(hex, 4)}-${from(hex, 4)}-${from(hex, 12)}`,
    ],
    ['ClickUp token', `pk_84729137_${from(mixed, 32).toUpperCase()}`],
    ['Brevo key', `xsmtpsib-${from(hex, 64)}-${from(mixed, 16)}`],
    ['Mailchimp key', `${from(hex, 32)}-us12`],
    ['Shippo token', `shippo_live_${from(hex, 40)}`],
    ['ReadMe key', `rdme_${from(hex, 70)}`],
    ['Azure client secret', `${from(mixed, 3)}8Q~${from(mixed, 34)}`],
    ['Discord token', `M${from(mixed, 23)}.${from(mixed, 6)}.${from(mixed, 38)}`],
    ['private key', `private_key = 0x${from(hex, 64)}`],
    ['session cookie', `Cookie: theme=dark; session=${from(mixed, 40)}`],
  ])('a %s is found by its form: %s', async (name, key) => {
    const find = await openSecrets();
    expect(find(`Take ${key}, please.`).map((each) => each.name)).toEqual([name]);
  });
});
