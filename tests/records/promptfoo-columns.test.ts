/** Results of promptfoo are of the provider and the prompt that gave them, on both sides of a comparison. */
import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/records/scores/index.ts';

describe('columns of promptfoo', () => {
  type Cell = readonly [promptIdx: number, provider: string, label: string, words: string];
  const targets = (cells: readonly Cell[], hasPrompts = true): readonly string[] => {
    const results = cells.map(([promptIdx, id, label, raw]) => ({
      promptIdx,
      promptId: `id of ${raw}`,
      provider: { id, label: '' },
      prompt: { raw: raw.replace('{{day}}', 'Monday'), label },
      vars: { day: 'Monday' },
      success: true,
    }));
    const prompts = cells.map(([, provider, label, raw]) => ({ provider, label, raw }));
    const text = hasPrompts
      ? JSON.stringify({ results: { prompts, results } })
      : results.map((row) => JSON.stringify(row)).join('\n');
    return readScores(text, 'columns.json').lines.map(({ target }) => target);
  };
  const plain = (at: number, provider: string, words: string): Cell => [at, provider, words, words];

  it('are numbered by provider, so that one more prompt moves none of another provider', () => {
    const two = ['Say {{day}}.', 'Sing {{day}}.'];
    const both = (words: readonly string[]): readonly string[] =>
      targets(
        ['a', 'b'].flatMap((provider, at) =>
          words.map((each, index) => plain(at * words.length + index, provider, each)),
        ),
      );
    expect(both(two)).toEqual(['a · prompt 1', 'a · prompt 2', 'b · prompt 1', 'b · prompt 2']);
    expect(both([...two, 'Hum {{day}}.']).filter((name) => name.startsWith('b'))).toEqual([
      'b · prompt 1',
      'b · prompt 2',
      'b · prompt 3',
    ]);
  });

  it('of one name and one prompt are two providers, and no trials of one', () => {
    const words = 'Say {{day}}.';
    expect(targets([plain(0, 'a', words), plain(1, 'a', words)])).toEqual(['a', 'a 2']);
    expect(targets([plain(0, 'a', words), plain(1, 'a', words)], false)).toEqual(['a', 'a 2']);
  });

  it('are called as somebody called the prompt, never by its words', () => {
    const words = ['Say {{day}}.', 'Sing {{day}}.'] as const;
    const cells: readonly Cell[] = [
      [0, 'a', 'kind', words[0]],
      [1, 'a', `sing.txt: ${words[1]}`, words[1]],
      [2, 'a', 'Hum it.', 'Hum it.'],
      [3, 'a', 'Say {{noon}}.', 'Say {{noon}}.'],
    ];
    expect(targets(cells)).toEqual(['a · kind', 'a · sing.txt', 'a · prompt 3', 'a · prompt 4']);
    expect(targets(cells, false)).toEqual(['a · kind', 'a · prompt 2', 'a · prompt 3', 'a · prompt 4']);
  });

  it('of one file are told apart by their numbers', () => {
    const cells: readonly Cell[] = [
      [0, 'a', 'two.txt: Say it.', 'Say it.'],
      [1, 'a', 'two.txt: Sing it.', 'Sing it.'],
    ];
    expect(targets(cells)).toEqual(['a · prompt 1', 'a · prompt 2']);
  });

  it('are as many as a file has results, whether their words differ or repeat', () => {
    const numbers = Array.from({ length: 20_000 }, (_, index) => index);
    const apart = targets(numbers.map((at): Cell => [at, 'a', `label ${at}`, `Say ${at}.`]));
    expect([apart[0], apart.at(-1)]).toEqual(['a · label 0', 'a · label 19999']);
    const alike = targets(numbers.map((at): Cell => [at, 'a', 'kind', 'Say it.']));
    expect([alike[0], alike[1], alike.at(-1)]).toEqual(['a', 'a 2', 'a 20000']);
  });

  it('of a provider whose own name is that of a copy stay apart', () => {
    const cells = ['a 2', 'a', 'a'].map((provider, at): Cell => [at, provider, 'kind', 'Say it.']);
    expect(targets(cells)).toEqual(['a 2', 'a', 'a 3']);
  });
});
