/** What an edit selects, seen by the stages themselves: one repository, a commit on top of base for each edit. */
import type { Tree } from '../../src/contracts.ts';
import { readLaw } from '../../src/config/index.ts';
import { openRepository } from '../../src/edges/git/repository.ts';
import { detect } from '../../src/stages/detect/index.ts';
import { plan } from '../../src/stages/plan/index.ts';
import { survey } from '../../src/stages/survey/index.ts';
import type { Change } from '../../src/types.ts';
import { createRepo, type Files, type Repo } from './repo.ts';

export const CONFIG_FILE = '.github/micro-metrics.yml';

interface Selection {
  /** Targets that are asked; each `~file` is a change that no suite covers. */
  readonly selected: readonly string[];
  /** What was compiled and kept, asked or not. */
  readonly changes: readonly Change[];
  readonly warnings: readonly string[];
  /** Files that were read at either revision, each once. */
  readonly read: ReadonlySet<string>;
}

interface Selecting {
  readonly select: (head: Files | ((repo: Repo) => void), force?: boolean) => Promise<Selection>;
  readonly close: () => Promise<void>;
}

/** `prepare` may do to base what files alone can't. */
export function selecting(files: Files, prepare: (repo: Repo) => void = () => {}): Selecting {
  const repo = createRepo();
  repo.write(files);
  prepare(repo);
  const base = repo.commit('Base');
  const git = openRepository(repo.dir, null);

  function committed(head: Files | ((repo: Repo) => void)): string {
    const laid = typeof head === 'function' ? null : repo.lay(base, 'Edit', head);
    if (laid !== null) return laid;
    repo.reset(base);
    if (typeof head === 'function') head(repo);
    return repo.commit('Edit', typeof head === 'function' ? {} : head);
  }

  async function select(head: Files | ((repo: Repo) => void), force = false): Promise<Selection> {
    const tip = committed(head);
    const read = new Set<string>();
    const [was, is] = [noted(git.tree(base), read), noted(git.tree(tip), read)];
    const touched = await git.touched(base, tip);
    const law = await readLaw(was, is, CONFIG_FILE, [], force ? null : touched);
    const { changes, warnings } = await detect(law, was, is, { touched, all: force });
    const { exams } = await plan(law, changes, is, {
      force,
      trials: null,
      maxCost: null,
      occasion: 'matrix',
    });
    const { uncovered } = await survey(law, changes, touched, was, is);
    const asked = exams.filter(({ change }) => change.candidate !== null).map(({ change }) => change.target);
    const selected = [...new Set([...asked, ...uncovered.map(({ file }) => `~${file}`)])].toSorted();
    return {
      selected,
      changes,
      warnings: [...law.warnings, ...warnings].map(({ message }) => message),
      read,
    };
  }

  return {
    select,
    close: async () => {
      await git.close();
      repo.cleanup();
    },
  };
}

function noted(tree: Tree, read: Set<string>): Tree {
  return {
    ...tree,
    read: (path) => {
      read.add(path);
      return tree.read(path);
    },
  };
}
