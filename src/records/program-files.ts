/** Which files of the repository a program is made of, as far as its arguments tell. */

/** For each argument that reads as a path, that path; for a module that Python is told to run, where it may be. */
export function partsOf(command: readonly string[]): string[][] {
  return command.flatMap((word, at) => {
    if (command[at - 1] === '-m' && /^[A-Za-z_]\w*(?:\.\w+)*$/.test(word)) return [modulePaths(word)];
    return /^(?![-/])[\w./-]*\w\.\w+$/.test(word) && !word.includes('..')
      ? [[word.replace(/^(?:\.\/)+/, '')]]
      : [];
  });
}

export function filesIn(command: readonly string[]): string[] {
  return partsOf(command).flat();
}

function modulePaths(name: string): string[] {
  const path = name.replaceAll('.', '/');
  return [`${path}.py`, `${path}/__main__.py`];
}

/** Whether a path is one of a program's files, or lies beside one in the same language: what it may import. */
export function isOfProgram(path: string, files: readonly string[]): boolean {
  return files.some((file) => file === path || (isBeside(path, file) && ending(path) === ending(file)));
}

/** In the same folder or below. The root of a repository holds everything, so nothing is beside what lies there. */
function isBeside(path: string, file: string): boolean {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return folder !== '' && path.startsWith(folder);
}

function ending(path: string): string {
  return path.slice(path.lastIndexOf('.'));
}
