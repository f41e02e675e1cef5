import type { Basis, Proposal, Warning, Words } from '../../../types.ts';

/** The two commits. */
export function commitsSaid({ base, commit }: Proposal): Words {
  return [{ code: base.slice(0, 7) || 'nothing' }, ' → ', { code: commit.slice(0, 7) }];
}

/** After them: what base is to head, where it is not simply what would land; a doubt is a warning instead. */
export function basisAdded({ basis }: Proposal): string {
  const said = basis && !basis.doubt ? SAID[basis.is] : '';
  return said ? ` · ${said}` : '';
}

const SAID: Readonly<Record<Basis['is'], string>> = {
  merge: '',
  'merge-base':
    'No merge commit of this head is at hand, so it is compared with where it left the base branch',
  'base-tip': 'Compared with the tip of the base branch',
  queue: 'Compared: what the merge queue would land, and what it goes on top of',
  before: 'Compared with the state before the push',
  'left-default': 'Compared with where the branch left the default branch',
  'default-tip': 'Compared with the tip of the default branch',
  'first-pushed': 'Compared with what came before the first commit of the push',
  parent: 'Only the last commit is looked at; the input "base" names something earlier',
  nothing: 'There is nothing before it, so everything is new',
  itself: 'No commit is new here, so there is nothing to compare',
};

/** Why base is not what it should have been, and what was done about it. */
export function basisWarnings({ basis }: Proposal): Warning[] {
  if (!basis?.doubt) return [];
  const message = `${DOUBTED[basis.doubt]}, so ${INSTEAD[basis.is] ?? 'more may be asked than was changed'}.`;
  return [{ code: 'base-not-as-expected', message }];
}

const DOUBTED: Readonly<Record<NonNullable<Basis['doubt']>, string>> = {
  unrelated: 'Head and the branch that it goes to have no commit in common',
  'several-merge-bases':
    'Head and the branch that it goes to were merged across each other and part in several commits',
  'out-of-reach': 'Where head left the branch that it goes to is not in this clone, and could not be fetched',
  'before-gone': 'The state before the push is gone',
};

const TIP = 'is what head is compared with: more may be asked than was changed';

const INSTEAD: Readonly<Partial<Record<Basis['is'], string>>> = {
  'base-tip': `the tip of the base branch ${TIP}`,
  'default-tip': `the tip of the default branch ${TIP}`,
  'left-default': `the commit where it left the default branch ${TIP}`,
  'first-pushed': 'what came before the first commit of the push is what head is compared with',
  parent: 'only the last commit is looked at; the input "base" names something earlier',
  nothing: 'everything is taken for new',
  itself: 'there is nothing to compare: no commit is new',
};
