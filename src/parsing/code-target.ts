/** Prompts that stand in programs: the shortest target that would gate them. */
import { inNode, inPython, type Needs, type Program, type Started } from './code-program.ts';
import { namer, type Piece, quoted } from './snippet.ts';

export { MANIFESTS, type Program } from './code-program.ts';

/** A piece of config for a program, and the file that it starts, which is still to be written. */
interface CodeTarget extends Piece {
  readonly program: string;
  readonly lines: readonly string[];
  /** What a case has to bring. */
  readonly variables: readonly string[];
}

/** Of a program of which only the path is known. */
export function unknownProgram(path: string): Program {
  return { path, asks: { name: 'answer', isAsync: false, takes: ['question'] } };
}

/**
 * A target for each program in a language whose programs can be started as they are: Python, TypeScript, JavaScript.
 * What the manifest nearest to it lists is installed first, into the folder of the revision.
 */
export function codeTargets(
  programs: readonly Program[],
  taken = new Set<string>(),
  manifests: readonly string[] = [],
): readonly CodeTarget[] {
  const nameOf = namer(taken);
  return programs.flatMap((asked) => {
    const { path } = asked;
    const started = /\.py$/.test(path) ? inPython : /\.[cm]?[jt]s$/.test(path) ? inNode : null;
    if (!started) return [];
    const name = nameOf(path);
    return [targetOf(name, path, started(asked, name, manifests))];
  });
}

function targetOf(
  name: string,
  path: string,
  { command, program, lines, needs, variables }: Started,
): CodeTarget {
  const folder = path.includes('/') ? `${path.split('/')[0]}/**` : path;
  const manifest = needs && !needs.manifest.startsWith(folder.slice(0, -2)) ? [needs.manifest] : [];
  const [first = '', ...rest] = command;
  const start = [needs?.runner ?? first, ...rest];
  return {
    name,
    target: `command: ${listed(start)}${setupOf(needs)}, watch: ${listed([folder, program, ...manifest])}`,
    cases: `evals/${name}.jsonl`,
    program,
    lines,
    variables,
  };
}

function listed(words: readonly string[]): string {
  return `[${words.map(quoted).join(', ')}]`;
}

function setupOf(needs: Needs | null): string {
  return needs ? `, setup: [${needs.setup.map(listed).join(', ')}]` : '';
}
