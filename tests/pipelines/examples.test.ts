/** The small repositories of `examples/` that hold prompts and no program, each over its own recording. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRecording } from '../../src/edges/model/recording.ts';
import { usesAction } from '../../src/stages/adopt/index.ts';
import { gated } from '../support/account.ts';

interface Example {
  readonly name: string;
  /** What its README has somebody take out of which file. */
  readonly file: string;
  readonly gone: RegExp;
  readonly fails: readonly string[];
  readonly passes: readonly string[];
}

const EXAMPLES: readonly Example[] = [
  {
    name: 'prompts-in-files',
    file: 'prompts/support.md',
    gone: /^.*language.*\n/m,
    fails: ['language'],
    passes: ['answers', 'brief'],
  },
  {
    name: 'github-models',
    file: 'prompts/triage.prompt.yml',
    gone: / alone, in small letters/,
    fails: ['nothing else'],
    passes: ['team'],
  },
  {
    name: 'promptfoo',
    file: 'prompts/reply.txt',
    gone: /Promise nothing\. /,
    fails: ['promises-nothing (not-icontains)'],
    passes: ['ends-kindly (icontains)', 'names-the-team (icontains)'],
  },
];

const WORKFLOW = '.github/workflows/prompts.yml';

function filesOf(name: string): Record<string, string> {
  const folder = join('examples', name);
  const seen = globSync('**/*.{md,yml,yaml,jsonl,txt}', {
    cwd: folder,
    exclude: ['replies.jsonl', 'README.md'],
  });
  const hidden = ['.github/micro-metrics.yml', WORKFLOW].filter((file) => existsSync(join(folder, file)));
  return Object.fromEntries(
    [...seen, ...hidden].map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}

describe.each(EXAMPLES)('examples/$name', ({ name, file, gone, fails, passes }) => {
  const base = filesOf(name);
  const model = () => openRecording(join('examples', name, 'replies.jsonl'));

  it('fails what its README says, over its recording', async () => {
    const worse = (base[file] ?? '').replace(gone, '');
    expect(worse).not.toBe(base[file]);
    const told = await gated({ base, head: { [file]: worse }, model });
    expect(told.verdict).toBe('fail');
    expect(fails.map((metric) => told.check(metric)['outcome'])).toEqual(fails.map(() => 'fail'));
    expect(passes.map((metric) => told.check(metric)['outcome'])).toEqual(passes.map(() => 'pass'));
    expect(told.report.usage.requests).toBe(0);
    expect(told.report.runs.every(({ result }) => result.ok)).toBe(true);
  });

  it('says in its README what is taken out, and has the workflow', () => {
    const readme = readFileSync(join('examples', name, 'README.md'), 'utf8');
    expect(readme).toContain('--replies replies.jsonl');
    expect(readme).toContain(file);
    expect(usesAction(base[WORKFLOW] ?? '')).toBe(true);
  });
});
