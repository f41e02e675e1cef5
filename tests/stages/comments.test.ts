/** What is said of each situation, byte by byte: made by the real stages in this process. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../src/render/markdown.ts';
import { cancelledReport } from '../../src/stages/report/mistakes.ts';
import { told } from '../support/findings.ts';
import { reportOf } from '../support/report.ts';
import { situations } from '../support/situations.ts';

describe('golden comments', () => {
  test.for(Object.entries(situations))('%s', async ([name, situation]) => {
    const { blocks } = await told(situation());
    await expect(`${toMarkdown(blocks)}\n`).toMatchFileSnapshot(`../../fixtures/comments/${name}.md`);
  });

  test('cancelled', async () => {
    const { blocks } = cancelledReport(reportOf().proposal);
    await expect(`${toMarkdown(blocks)}\n`).toMatchFileSnapshot('../../fixtures/comments/cancelled.md');
  });

  test('are all there, and no more', () => {
    const files = readdirSync('fixtures/comments').filter((file) => file !== 'README.md');
    expect(files.sort()).toEqual(
      [...Object.keys(situations), 'cancelled'].map((name) => `${name}.md`).sort(),
    );
  });
});
