import type { Channel } from '../contracts.ts';
import { checkName } from '../render/names.ts';
import { visible } from '../render/text.ts';
import type { Check, Report } from '../types.ts';

/** Outcomes share a width, so that the names of checks stand under each other. */
function checkLine(check: Check, because: string): string {
  const weight = check.blocking || check.outcome === 'pass' ? '' : ' (does not block)';
  return `${check.outcome.padEnd(12)}  ${checkName(check)}${weight}: ${because}`;
}

function auditLines({ checks, said, flaky }: NonNullable<Report['audit']>): string[] {
  return [
    ...checks.map((check, at) => `${checkName({ comparison: check })}: ${said[at] ?? ''}`),
    ...flaky.map(
      ({ metric, case: id, tally }) =>
        `flaky         ${metric}, ${id}: right in ${tally.right} of ${tally.trials} trials`,
    ),
  ];
}

/** Plain lines: the headline, one for each check, and the warnings. */
export const channel: Channel = {
  name: 'terminal',
  what: 'The report as plain text, for the command line.',
  posts: ({ verdict, headline, because, warnings, audit }) => {
    const checks = verdict.checks.map((check, at) => checkLine(check, because[at] ?? ''));
    const lines = [
      headline,
      ...checks,
      ...(audit ? auditLines(audit) : []),
      ...warnings.map(({ message }) => `warning       ${message}`),
    ];
    return lines.map((text) => ({ kind: 'log', text: visible(text).replaceAll('\n', ' ') }));
  },
};
