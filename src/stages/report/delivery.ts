import type { Warning } from '../../types.ts';

/** Nothing can be handed in where nobody could take it up again. */
export const ASKED_DIRECTLY: Warning = {
  code: 'asked-directly',
  message:
    'What has `delivery: batch` was asked directly, at the full price: no answers are kept here, so no later run could have taken them.',
};
