import { posix } from 'node:path';
import { UserError } from '../../errors.ts';
import { type Entry, FOLDER, LINK, SUBMODULE } from './entries.ts';

/** What is no regular file of the repository, and where a link leads: a path of the repository, or null. */
export interface Odd {
  readonly path: string;
  readonly entry: Entry;
  /** As it is written in the link. */
  readonly written: string | null;
  readonly leadsTo: { readonly path: string; readonly entry: Entry | null } | null;
}

/** Looks where a link leads. `text` gives what is written in it. */
export async function look(
  path: string,
  entry: Entry,
  text: (oid: string) => Promise<string>,
  find: (path: string) => Promise<Entry | null>,
): Promise<Odd> {
  if (entry.mode !== LINK) return { path, entry, written: null, leadsTo: null };
  const written = await text(entry.oid);
  const target = posix.join(posix.dirname(path), written);
  const isOutside = written.startsWith('/') || target === '..' || target.startsWith('../');
  const leadsTo = isOutside ? null : { path: target, entry: await find(target) };
  return { path, entry, written, leadsTo };
}

/** The error for a path that is one, or that lies behind one. */
export function notRegular(asked: string, odd: Odd): UserError {
  const behind = asked === odd.path ? '' : `, and ${asked} lies behind it`;
  const where = { file: asked, line: null, key: null };
  return new UserError(`${odd.path} is ${what(odd)}${behind}`, where, hintFor(odd));
}

function what({ entry, written, leadsTo }: Odd): string {
  if (entry.mode === SUBMODULE) return 'a submodule';
  if (entry.mode !== LINK) return 'not a regular file';
  return `a symbolic link ${leadsTo === null ? 'out of the repository, ' : ''}to ${JSON.stringify(written)}`;
}

function hintFor({ entry, leadsTo }: Odd): string {
  const rule = 'Only regular files of this repository are read';
  if (entry.mode === SUBMODULE) return `${rule}: copy what is needed from the submodule.`;
  if (leadsTo === null) return `${rule}.`;
  if (leadsTo.entry === null) return `${rule}; there is no ${leadsTo.path} at this revision.`;
  const isPlain = leadsTo.entry.mode.startsWith('100') || leadsTo.entry.mode === FOLDER;
  return isPlain ? `${rule}: write ${leadsTo.path} instead, which the link leads to.` : `${rule}.`;
}
