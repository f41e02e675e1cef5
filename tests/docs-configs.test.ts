/** What docs show is what users copy: every config in them is one that is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { file as configFile, metricsFile } from '../src/config/schema.ts';

const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const configs = pages.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/^```ya?ml\n([\s\S]*?)^```/gm)]
    .map(([, text = '']) => text)
    .filter((text) => /^version: 1$/m.test(text) && /^targets:/m.test(text))
    .map((text, at) => ({ page, at, text })),
);

/** Every other block: a piece of a config, cards alone, or steps. */
const pieces = pages.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/^```ya?ml\n([\s\S]*?)^```/gm)].flatMap(([, text = ''], at) => {
    const value = parse(text) as unknown;
    return configs.some((each) => each.text === text) ? [] : [{ page, at, value }];
  }),
);
const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const inputs = Object.keys((parse(readFileSync('action.yml', 'utf8')) as { inputs: object }).inputs);

/** What every step of ours in a piece of YAML says, however deep. */
function given(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(given);
  if (!isMap(value)) return [];
  const own = String(value['uses'] ?? '').startsWith('micro-metrics/micro-metrics@') && isMap(value['with']);
  return [...(own ? Object.keys(value['with'] as object) : []), ...Object.values(value).flatMap(given)];
}

describe('pieces of YAML in docs', () => {
  const words = Object.keys(configFile.shape);
  const isOf = (value: unknown, known: readonly string[]): boolean =>
    isMap(value) && Object.keys(value).every((key) => known.includes(key));
  // What stands under `with:` holds its endpoints as text.
  const ofAction = pieces.filter(
    ({ value }) => isOf(value, inputs) && isMap(value) && Object.values(value).every((each) => !isMap(each)),
  );
  const ofConfig = pieces.filter((piece) => isOf(piece.value, words) && !ofAction.includes(piece));
  const cards = pieces.filter(
    ({ value }) => isMap(value) && Object.values(value).every((card) => isMap(card) && 'measure' in card),
  );

  it('are configs in part', () => {
    expect(ofConfig.length).toBeGreaterThan(4);
    const wrong = ofConfig.flatMap(({ page, at, value }) => {
      const whole = { version: 1, targets: {}, suites: {}, metrics: {}, ...(value as object) };
      const read = configFile.safeParse(whole);
      return read.success ? [] : [`${page}, ${at}: ${read.error.message}`];
    });
    expect(wrong).toEqual([]);
  });

  it('are cards', () => {
    expect(cards.length).toBeGreaterThan(0);
    const wrong = cards.flatMap(({ page, at, value }) => {
      const read = metricsFile().safeParse({ version: 1, metrics: value });
      return read.success ? [] : [`${page}, ${at}: ${read.error.message}`];
    });
    expect(wrong).toEqual([]);
  });

  it('give the action inputs that it has', () => {
    const named = pieces.flatMap(({ page, value }) => given(value).map((input) => ({ page, input })));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ input }) => !inputs.includes(input))).toEqual([]);
  });
});

describe('configs in docs', () => {
  const schema = JSON.parse(readFileSync('schema/micro-metrics.schema.json', 'utf8')) as object;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  const isConfig = ajv.compile(schema);

  it('are there, in the README and in the tutorial', () => {
    expect(new Set(configs.map(({ page }) => page))).toContain('docs/tutorial.md');
    expect(new Set(configs.map(({ page }) => page))).toContain('README.md');
  });

  it.each(configs)('$page, $at', ({ text }) => {
    isConfig(parse(text));
    expect(isConfig.errors ?? []).toEqual([]);
  });
});
