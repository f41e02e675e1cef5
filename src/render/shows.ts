/** How a check came out, at a glance: in the comment and on the page alike. */
import type { Show } from '../types.ts';
import type { ICONS_BY_SIGN } from './icons.ts';

/** What a reader sees first of a check, what weighs most before the rest; warnings never stop a merge. */
export const SIGNS: Readonly<Record<Show, keyof typeof ICONS_BY_SIGN>> = {
  fails: '❌',
  'stops-undecided': '❓',
  accepted: '☑️',
  warns: '⚠️',
  'base-too': '▪️',
  undecided: '▫️',
  noted: 'ℹ️',
  better: '🟢',
  passes: '✅',
  'looked-at': 'ℹ️',
};

const ORDER = Object.keys(SIGNS);

/** The less, the more it weighs. */
export function rankOf(show: Show): number {
  return ORDER.indexOf(show);
}
