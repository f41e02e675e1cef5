/** Which browser of this machine the tests of the report page can drive. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

export const LACKING = `these tests need a chromium on the PATH (${NAMES.join(', ')}; Debian's: apt-get install chromium)`;

/** The path of the first that is there. */
export function findBrowser(path = process.env['PATH'] ?? ''): string | null {
  const places = NAMES.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name)));
  return places.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
