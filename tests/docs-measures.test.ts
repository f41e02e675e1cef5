/** The page of each measure: its card may be copied, and its examples are what the measure says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCard } from '../src/config/cards.ts';
import { keptFromBlocking, readConfig } from '../src/config/index.ts';
import { measures } from '../src/measures/index.ts';
import { parseYaml } from '../src/parsing/yaml.ts';
import type { CardFile } from '../src/config/schema.ts';
import { texts } from './support/folder-tree.ts';

const names = Object.keys(measures);
const pageOf = (name: string): string => readFileSync(`docs/measures/${name}.md`, 'utf8');

function cardIn(page: string): string {
  return /## A card\n\n```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
}

describe.each(names)('docs/measures/%s.md', (name) => {
  const page = pageOf(name);

  it('has a card that is read and may block, but where its own self-test or its judge forbids it', async () => {
    const text = cardIn(page);
    const source = { file: `docs/measures/${name}.md`, ...parseYaml(text, name) };
    const { metrics } = source.value as { readonly metrics: Readonly<Record<string, CardFile>> };
    const card = await readCard(name, metrics[name] as CardFile, source, ['metrics', name]);
    const mayBlock = name !== 'similarity';
    expect(card).toMatchObject({ measure: name, onFail: mayBlock ? 'block' : 'warn' });
    const config = await readConfig(
      texts({
        'c.yml': `version: 1\ntargets: { a: { prompt: a.md } }\nsuites: { s: { targets: [a], cases: [c.jsonl], metrics: [${name}] } }\n${text}`,
        'c.jsonl': '{"id": "a"}\n',
      }),
      'c.yml',
    );
    if (!config) throw new Error('there is no config');
    const lacks = keptFromBlocking(card, config).filter(
      (lack) => !lack.startsWith('its judge is not trusted'),
    );
    expect(lacks).toEqual(mayBlock ? [] : ['`on-fail` is warn']);
  });

  it('names every option, with what it takes', () => {
    const rows = [...page.matchAll(/^\| `([\w-]+)` +\| ([^|]+)\|/gm)];
    expect(rows.every(([, , values = '']) => values.trim() !== '')).toBe(true);
  });

  it('stands in the index', () => {
    expect(readFileSync('docs/metrics.md', 'utf8')).toContain(`(measures/${name}.md)`);
  });
});
