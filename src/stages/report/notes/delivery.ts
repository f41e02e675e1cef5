import type { Exam, Warning } from '../../../types.ts';

/** Nothing can be handed in where nobody could take it up again. */
export const ASKED_DIRECTLY: Warning = {
  code: 'asked-directly',
  message:
    'What has `delivery: batch` was asked directly, at the full price: no answers are kept here, so no later run could have taken them.',
};

/** Of modes that ask nothing a later run would ask as well. */
export function askedDirectly(mode: string, exams: readonly Exam[]): Warning[] {
  const waiting = exams.some(({ suite }) => suite.delivery === 'batch');
  const message = `What has \`delivery: batch\` was asked directly, at the full price: no later run of ${mode} asks the same again.`;
  return waiting ? [{ code: 'asked-directly', message }] : [];
}
