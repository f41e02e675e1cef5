/** What docs show is what users copy: every config in them is one that is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

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
