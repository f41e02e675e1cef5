import picomatch from 'picomatch';
import { globMatcher } from '../globbing.ts';

/** What globs can lead to, seen from the folders on the way. */
interface Reach {
  /** Whether a folder can hold, at any depth, what a glob matches. */
  readonly reachable: (folder: string) => boolean;
  /**
   * The same more strictly, for what can't be looked into: a folder that a glob names by more than `**` at its
   * beginning.
   */
  readonly isIn: (folder: string) => boolean;
}

/** Looks at the globs once. */
export function globReach(globs: readonly string[]): Reach {
  const bases = globs.map(baseOf);
  const around = (base: string, folder: string): boolean =>
    base === '' || base === folder || folder.startsWith(`${base}/`) || base.startsWith(`${folder}/`);
  return {
    reachable: (folder) => bases.some((base) => around(base, folder)),
    isIn: (folder) => globs.some((glob) => leadsInto(glob, folder)),
  };
}

/** The folder in which all is that a glob can match; empty where that may be anywhere. */
function baseOf(glob: string): string {
  const base = glob.startsWith('!') || glob.includes('"') ? '' : picomatch.scan(glob).base;
  return base.split('/').includes('') ? '' : base;
}

function leadsInto(glob: string, folder: string): boolean {
  const { base } = picomatch.scan(glob);
  const [parts, depth] = [glob.split('/'), folder.split('/').length];
  const first = parts.slice(0, depth);
  if (first.includes('**')) return base !== '' && folder.startsWith(`${base}/`);
  return parts.length > depth && globMatcher([first.join('/')], { dot: true })(folder);
}
