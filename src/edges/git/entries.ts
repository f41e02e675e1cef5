/** What a folder holds, as git keeps it. */
export interface Entry {
  readonly mode: string;
  readonly name: string;
  readonly oid: string;
}

/** What lies in a folder, by name. */
export type Folder = ReadonlyMap<string, Entry>;

/** What modes mean. Regular files begin with 100. */
export const FOLDER = '40000';
export const LINK = '120000';
export const SUBMODULE = '160000';
export const REGULAR = '100';

/** A folder in git's binary form, and how many hex digits its ids have: 40, or 64 in a SHA-256 repository. */
export interface Listing {
  readonly content: Buffer;
  readonly digits: number;
}

/** Each entry: mode, space, name, NUL, object id. Names and ids are only read where they are asked for. */
export function eachEntry(
  { content, digits }: Listing,
  visit: (mode: string, name: () => string, oid: () => string) => void,
): void {
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(32, at);
    const end = content.indexOf(0, space);
    const next = end + 1 + digits / 2;
    visit(
      content.toString('latin1', at, space),
      () => nameIn(content.subarray(space + 1, end)),
      () => content.toString('hex', end + 1, next),
    );
    at = next;
  }
}

export function folderOf(listing: Listing): Folder {
  const entries = new Map<string, Entry>();
  eachEntry(listing, (mode, nameOf, oid) => {
    const name = nameOf();
    entries.set(name, { mode, name, oid: oid() });
  });
  return entries;
}

/** Two names never look the same: what is no UTF-8 is written as `\xNN`, which no path of ours can name. */
function nameIn(bytes: Buffer): string {
  const name = bytes.toString('utf8');
  if (!name.includes('\ufffd') || Buffer.from(name).equals(bytes)) return name;
  return [...bytes]
    .map((byte) => (byte < 128 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`))
    .join('');
}
