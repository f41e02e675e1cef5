import { delimiter, resolve, sep } from 'node:path';

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  readonly home: string;
  readonly temporary: string;
  readonly mark: Readonly<Record<string, string>>;
}

/**
 * What a program sees of the environment: the path without what lies in the checkout, a home of its own, and what
 * its target lists. Output of Python is not held back, since a line that waits in a buffer answers nobody.
 */
export function environmentOf(
  names: readonly string[],
  { env, directory, home, temporary, mark }: Surroundings,
): Readonly<Record<string, string>> {
  const listed = names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  const inside = resolve(directory) + sep;
  const path = (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !(resolve(folder) + sep).startsWith(inside))
    .join(delimiter);
  return {
    ...Object.fromEntries(listed),
    PATH: path,
    HOME: home,
    TMPDIR: temporary,
    LANG: 'C.UTF-8',
    PYTHONUNBUFFERED: '1',
    ...mark,
  };
}
