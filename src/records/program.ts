/** How people write what is started: arguments, never a line for a shell, and the variables that it sees. */
import { z } from 'zod';

const text = z.string().min(1);

/** The system ends each argument at its first NUL. */
export const argv = z
  .array(text.refine((word) => !word.includes('\0'), { error: 'holds a NUL, which no argument can' }))
  .min(1);

/** What belongs to the runner and to this action is no program's. */
export const variable = text
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'must be the name of a variable' })
  .refine(
    (name) => !/^(INPUT_|ACTIONS_|GITHUB_|RUNNER_|LD_|MICRO_METRICS_|NODE_OPTIONS$|PATH$|HOME$)/i.test(name),
    {
      error: 'is of the runner or of this action, and is not passed on',
    },
  );
