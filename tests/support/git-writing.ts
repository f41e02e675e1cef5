/** Objects, refs and the index of git, written as git writes them: every process of it costs milliseconds, and a test makes many. */
import { createHash } from 'node:crypto';
import { existsSync, type BigIntStats, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';

/** What stands at a path of a tree. */
export interface Laid {
  readonly mode: '100644' | '100755' | '120000';
  readonly sha: string;
}

/** A tree, by the paths of its files. */
export type Tree = ReadonlyMap<string, Laid>;

/** One file of a working copy, as the index knows it. */
export type Indexed = Laid & { readonly path: string; readonly stat: BigIntStats };

const byBytes = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

/** The file of an object that is in no pack. */
export function objectAt(folder: string, sha: string): string {
  return join(folder, 'objects', sha.slice(0, 2), sha.slice(2));
}

/** Writes an object, unless it is there, and gives its SHA. */
export function writeObject(folder: string, kind: 'blob' | 'tree' | 'commit', content: Uint8Array): string {
  const whole = Buffer.concat([Buffer.from(`${kind} ${content.length}\0`), content]);
  const sha = createHash('sha1').update(whole).digest('hex');
  const file = objectAt(folder, sha);
  if (existsSync(file)) return sha;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, deflateSync(whole, { level: 1 }), { mode: 0o444 });
  return sha;
}

/** Writes a tree with all that is beneath it. */
export function writeTree(folder: string, tree: Tree): string {
  const here: { name: string; order: string; mode: string; sha: string }[] = [];
  const beneath = new Map<string, Map<string, Laid>>();
  for (const [path, laid] of tree) {
    const at = path.indexOf('/');
    if (at < 0) {
      here.push({ name: path, order: path, ...laid });
      continue;
    }
    const name = path.slice(0, at);
    const inside = beneath.get(name) ?? new Map<string, Laid>();
    beneath.set(name, inside.set(path.slice(at + 1), laid));
  }
  for (const [name, inside] of beneath)
    here.push({ name, order: `${name}/`, mode: '40000', sha: writeTree(folder, inside) });
  const lines = here
    .sort((one, other) => byBytes(one.order, other.order))
    .flatMap(({ name, mode, sha }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(sha, 'hex')]);
  return writeObject(folder, 'tree', Buffer.concat(lines));
}

/** Writes a commit of the one who writes all of them. */
export function writeCommit(
  folder: string,
  {
    tree,
    parents,
    message,
    by,
    at,
  }: { tree: string; parents: readonly string[]; message: string; by: string; at: string },
): string {
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${by} ${at}`,
    `committer ${by} ${at}`,
    '',
    `${message}\n`,
  ];
  return writeObject(folder, 'commit', Buffer.from(lines.join('\n')));
}

export function writeRef(folder: string, ref: string, sha: string): void {
  mkdirSync(dirname(join(folder, ref)), { recursive: true });
  writeFileSync(join(folder, ref), `${sha}\n`);
}

/** Writes the index of a working copy; gives its last bytes, which are those of no other. */
export function writeIndex(folder: string, files: readonly Indexed[]): string {
  const sorted = files.toSorted((one, other) => byBytes(one.path, other.path));
  const head = Buffer.alloc(12);
  head.write('DIRC');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(files.length, 8);
  const body = Buffer.concat([head, ...sorted.map(entryOf)]);
  const sum = createHash('sha1').update(body).digest();
  writeFileSync(join(folder, 'index'), Buffer.concat([body, sum]));
  return sum.toString('hex');
}

function entryOf({ path, mode, sha, stat }: Indexed): Buffer {
  const name = Buffer.from(path);
  const entry = Buffer.alloc((62 + name.length + 8) & ~7);
  const seconds = (ns: bigint): bigint => ns / 1_000_000_000n;
  const rest = (ns: bigint): bigint => ns % 1_000_000_000n;
  const numbers = [
    ...[seconds(stat.ctimeNs), rest(stat.ctimeNs), seconds(stat.mtimeNs), rest(stat.mtimeNs)],
    ...[stat.dev, stat.ino, BigInt(`0o${mode}`), stat.uid, stat.gid, stat.size],
  ];
  numbers.forEach((value, at) => entry.writeUInt32BE(Number(BigInt.asUintN(32, value)), 4 * at));
  entry.write(sha, 40, 'hex');
  entry.writeUInt16BE(Math.min(name.length, 0xfff), 60);
  name.copy(entry, 62);
  return entry;
}
