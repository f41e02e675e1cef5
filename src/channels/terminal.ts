import type { Channel } from '../contracts.ts';
import { checkName } from '../lib/named.ts';
import { visible } from '../lib/text.ts';
import type { Check } from '../types.ts';

/** Outcomes share a width, so that the names of checks stand under each other. */
function checkLine(check: Check, because: string): string {
  const weight = check.blocking || check.outcome === 'pass' ? '' : ' (does not block)';
  return `${check.outcome.padEnd(12)}  ${checkName(check)}${weight}: ${because}`;
}

/** Plain lines: the headline, one for each check, and the warnings. */
export const channel: Channel = {
  name: 'terminal',
  what: 'The report as plain text, for the command line.',
  posts: ({ verdict, headline, because, warnings }) => {
    const checks = verdict.checks.map((check, at) => checkLine(check, because[at] ?? ''));
    const lines = [headline, ...checks, ...warnings.map((warning) => `warning       ${warning}`)];
    return lines.map((text) => ({ kind: 'log', text: visible(text).replaceAll('\n', ' ') }));
  },
};
