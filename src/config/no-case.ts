import { UserError } from '../errors.ts';
import type { Where } from '../types.ts';

/** Said of files that are there and hold none. */
export function noCase(files: readonly string[], where: Where | null = null): UserError {
  return new UserError(
    `there is no case in ${files.join(', ')}`,
    where ?? { file: files[0] ?? '', line: null, key: null },
    'A suite without cases proves nothing: write some, or take the suite out.',
  );
}
