import type { Channel } from '../contracts.ts';
import { checkName } from '../render/names.ts';
import { toPlainLines } from '../render/plain-text.ts';
import { visible } from '../render/text.ts';
import type { Report } from '../types.ts';

function auditLines({ checks, said, flaky }: NonNullable<Report['audit']>): string[] {
  return [
    ...checks.map((check, at) => `${checkName({ comparison: check })}: ${said[at] ?? ''}`),
    ...flaky.map(
      ({ metric, case: id, tally }) =>
        `flaky         ${metric}, ${id}: right in ${tally.right} of ${tally.trials} trials`,
    ),
  ];
}

/** The comment in plain lines, what failed first; of an audit, a line for each check. */
export const channel: Channel = {
  name: 'terminal',
  what: 'The report as plain text, for the command line.',
  posts: ({ headline, warnings, audit, blocks }) => {
    const lines = audit
      ? [headline, ...auditLines(audit), ...warnings.map(({ message }) => `warning       ${message}`)]
      : toPlainLines(blocks);
    return lines.map((text) => ({ kind: 'log', text: visible(text).replaceAll('\n', ' ') }));
  },
};
