import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { pushEvent } from './events.ts';
import { type Gated, openGated, type Said, type Step } from './gate.ts';
import { createRepo, type Files, type Repo } from './repo.ts';

/** One repository on which one edit after the other is tried. */
interface Edits extends Gated {
  readonly repo: Repo;
  readonly base: string;
  /** A commit on top of base, or of another one. `act` comes after the files. */
  readonly commit: (files: Files, act?: () => void, from?: string) => string;
  /** What is said of such a commit. */
  readonly edit: (files: Files, act?: () => void, from?: string) => Promise<Said>;
  /** The same, as the shipped action says it. */
  readonly editShipped: Edits['edit'];
  /** Puts a link at a path, in place of what is there. */
  readonly link: (path: string, to: string) => void;
  /** Puts a submodule at a path, in place of what is there. */
  readonly submodule: (path: string) => void;
}

/** Opens a repository of these files, and the gate over it. */
export async function openEdits(files: Files): Promise<Edits> {
  const repo = createRepo();
  const base = repo.commit('Base', files);
  const gated = await openGated(repo);
  const clear = (path: string): void => {
    rmSync(join(repo.dir, path), { recursive: true, force: true });
    mkdirSync(dirname(join(repo.dir, path)), { recursive: true });
  };
  const commit: Edits['commit'] = (head, act = () => undefined, from = base) => {
    repo.reset(from);
    repo.write(head);
    act();
    return repo.commit('Edit');
  };
  const stepOf = (head: Files, act: (() => void) | undefined, from: string): Step => {
    const event = pushEvent({ before: from, after: commit(head, act, from) });
    return { event, workspace: repo.dir };
  };
  return {
    ...gated,
    repo,
    base,
    commit,
    edit: (head, act, from = base) => gated.run(stepOf(head, act, from)),
    editShipped: (head, act, from = base) => gated.shipped(stepOf(head, act, from)),
    link: (path, to) => {
      clear(path);
      symlinkSync(to, join(repo.dir, path));
    },
    submodule: (path) => {
      clear(path);
      mkdirSync(join(repo.dir, path));
      repo.git('rm', '--quiet', '-r', '--cached', '--ignore-unmatch', path);
      repo.git('update-index', '--add', '--cacheinfo', `160000,${base},${path}`);
    },
  };
}

/** Nothing that a model gets has changed, and nothing was asked. */
export function expectSame({ report, calls }: Said): void {
  expect({ verdict: report.verdict, changes: report.changes, calls }).toEqual({
    ...{ verdict: 'unchanged', changes: [], calls: 0 },
  });
}

/** The prompt was seen to have changed, and asked on both sides. */
export function expectEdited({ report, calls }: Said): void {
  expect(report.changes).toMatchObject([{ target: 'support', kind: 'edited' }]);
  expect(calls).toBe(4);
}

/** An error at a file, and nothing was asked. */
export function expectRefused({ run, report, calls }: Said, file: string): void {
  expect({ code: run.code, verdict: report.verdict, calls }).toEqual({ code: 1, verdict: 'error', calls: 0 });
  expect(report.mistakes).toMatchObject([{ file }]);
}
