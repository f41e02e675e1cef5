/** Whole systems in `examples`, at both revisions of a change that breaks one part: its metric fails, and no other. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/render/markdown.ts';
import { gateInside } from '../support/in-repository.ts';

const HIDDEN = '.github/micro-metrics.yml';

function filesOf(name: string): Record<string, string> {
  const cwd = join('examples', name);
  const files = globSync('**/*.{py,mjs,json,jsonl,md}', { cwd });
  return Object.fromEntries([...files, HIDDEN].map((file) => [file, readFileSync(join(cwd, file), 'utf8')]));
}

/** The packages of this project stand in for what `npm ci` would fetch. */
function withOwnPackages(files: Record<string, string>): Record<string, string> {
  const link = `require('fs').symlinkSync('${join(process.cwd(), 'node_modules')}', 'node_modules')`;
  const config = files[HIDDEN]?.replace('[npm, ci]', `[node, -e, "${link}"]`) ?? '';
  return { ...files, [HIDDEN]: config };
}

async function broken(files: Record<string, string>, file: string, was: string, is: string) {
  const text = files[file] ?? '';
  expect(text).toContain(was);
  const { report } = await gateInside({
    base: files,
    head: { [file]: text.replace(was, is) },
    inputs: { 'allow-commands': 'true', timeout: '60' },
  });
  const outcomes = Object.fromEntries(
    report.verdict.checks
      .filter(({ comparison }) => comparison.slice === null)
      .map(({ comparison, outcome }) => [comparison.rule.card.id, outcome]),
  );
  return { report, outcomes, comment: toMarkdown(report.blocks) };
}

describe('a change that breaks one part', () => {
  it('of a RAG service in Python: what is said, not what is found', async () => {
    const { outcomes, comment } = await broken(
      filesOf('rag'),
      'app/answer.py',
      'splitlines()[-1]',
      'splitlines()[0]',
    );
    expect(outcomes).toMatchObject({ 'whole-sentence': 'fail', 'finds-the-page': 'pass' });
    expect(comment).toContain(
      '**Where they part:** `generate` (`gen_ai.usage.output_tokens`), in 18 of 18 broken cases with traces.',
    );
    expect(comment).toMatch(/\*\*What changed:\*\* `app\/answer\.py:22`: “.*\[-?.*” *\\?$/m);
    expect(comment).toMatch(/^ {2}generate \(.*\n-.*output_tokens: \d+\n\+.*output_tokens: \d+$/m);
    expect(comment).not.toMatch(/^[-+] .*gen_ai.retrieval.documents/m);
  });

  it('of an agent: an argument of a tool, not the way that it takes', async () => {
    const { report, outcomes, comment } = await broken(
      withOwnPackages(filesOf('agent')),
      'app/main.mjs',
      'amount: order.total,',
      'amount: order.total * 100,',
    );
    expect(outcomes).toMatchObject({ 'right-arguments': 'fail', way: 'pass' });
    expect(comment).toContain('**Where they part:** `execute_tool refund` (`gen_ai.tool.call.arguments`)');
    expect(comment).toMatch(/refund: \/amount is \d+00, not \d+/);
    expect(comment).toMatch(/^\+ .*gen_ai.tool.call.arguments: .*"amount":\d+00/m);
    const [answer] = report.runs.flatMap(({ result }) => (result.ok ? result.value : []));
    expect(answer?.toolCalls.map(({ name }) => name)).toEqual(['find_order', 'refund']);
    expect(answer?.usage?.output).toBe(24);
    expect(answer?.spans?.map(({ name }) => name)).toEqual([
      'invoke_agent refunds',
      'chat scripted-1',
      'execute_tool find_order',
      'chat scripted-1',
      'execute_tool refund',
    ]);
  });

  it('of a chat server that streams: the language, not the subject', async () => {
    const { report, outcomes } = await broken(
      filesOf('chat'),
      'app/words.mjs',
      'return SAID[languageOf(question)];',
      'return SAID.en;',
    );
    expect(outcomes).toMatchObject({ language: 'fail', 'speaks-of-the-parcel': 'pass' });
    const timed = report.runs.flatMap(({ result }) => (result.ok ? result.value : []));
    expect(timed.every(({ firstTokenMs }) => firstTokenMs !== null)).toBe(true);
  });
});
