/** What `npm run mutations` takes out is there, and the page names the tests that notice. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mutations, without } from '../scripts/mutations/table.ts';

const textOf = (file: string): string => readFileSync(file, 'utf8');
const rows = textOf('docs/security.md')
  .split('\n')
  .filter((line) => /^\| S\d+\. /.test(line));

describe('the mutations', () => {
  it('take something out for each attack', () => {
    const attacked = [...new Set(mutations().map(({ attack }) => attack))];
    expect(attacked).toEqual(Array.from({ length: 21 }, (_, at) => `S${at + 1}`));
  });

  it.each(mutations().map((mutation) => [`${mutation.attack} ${mutation.without}`, mutation] as const))(
    '%s',
    (_, { attack, edits, test, title }) => {
      const missing = edits.filter((edit) => without(textOf(edit.file), edit) === null);
      expect(missing).toEqual([]);
      expect(textOf(test).replaceAll("\\'", "'")).toContain(title);
      const row = rows.find((line) => line.startsWith(`| ${attack}. `)) ?? '';
      expect(row).toContain(`\`${test}\``);
      expect(row).toContain(`“${title}”`);
    },
  );

  it('take out nothing that stands in several places, or nowhere', () => {
    const edit = { file: 'x', from: 'b', to: 'c' };
    expect(['abd', 'abbd', 'ad'].map((text) => without(text, edit))).toEqual(['acd', null, null]);
  });
});
