import { ICONS_BY_SIGN, type Icon as Drawn } from '../render/icons.ts';
import { SIGNS } from '../render/shows.ts';
import type { CaseStatus, Show } from '../types.ts';

/** How a check came out. */
export function ShowIcon({ show }: { readonly show: Show }) {
  return <Picture icon={ICONS_BY_SIGN[SIGNS[show]]} />;
}

const OF_STATUS: Readonly<Record<CaseStatus, Drawn>> = {
  introduced: { ...ICONS_BY_SIGN['❌'], says: 'introduced' },
  worse: { ...ICONS_BY_SIGN['❌'], says: 'worse' },
  'pre-existing': { ...ICONS_BY_SIGN['▪️'], says: 'wrong on base too' },
  fixed: { ...ICONS_BY_SIGN['🟢'], says: 'fixed' },
  better: { ...ICONS_BY_SIGN['🟢'], says: 'better' },
  unscored: { ...ICONS_BY_SIGN['▫️'], says: 'not scored' },
  same: { ...ICONS_BY_SIGN['✅'], tone: 'quiet', says: 'the same' },
  passing: { ...ICONS_BY_SIGN['✅'], tone: 'quiet', says: 'passes' },
};

/** What became of a case. */
export function StatusIcon({ status }: { readonly status: CaseStatus }) {
  return <Picture icon={OF_STATUS[status]} />;
}

function Picture({ icon: { tone, says, path } }: { readonly icon: Drawn }) {
  return (
    <svg class={`icon ${tone}`} viewBox="0 0 16 16" role="img" aria-label={says}>
      <path fill-rule="evenodd" d={path} />
    </svg>
  );
}
