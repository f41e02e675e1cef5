/** What is said where only one revision has a config. */
import type { Warning } from '../types.ts';

export const NO_BASE_CONFIG: Warning = {
  code: 'no-base-config',
  message: 'Base has no config: the one of this change applies.',
};

export const CONFIG_DELETED: Warning = {
  code: 'config-deleted',
  message: 'This change deletes the config: the one of base applies until it is merged.',
};

export const FOUND_ON_BASE: Warning = {
  code: 'no-base-config',
  message:
    'Base has no config: what is found there without one is enforced beside the one of this change, until it is merged.',
};
