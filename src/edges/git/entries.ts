/** What a folder holds, as git keeps it. */
export interface Entry {
  readonly mode: string;
  readonly name: string;
  readonly oid: string;
}

/** What modes mean. Regular files begin with 100. */
export const FOLDER = '40000';
export const LINK = '120000';
export const SUBMODULE = '160000';

/** Git's binary form: mode, space, name, NUL, object id; ids are 20 bytes, or 32 in a SHA-256 repository. */
export function parseTree(content: Buffer, hexLength: number): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(32, at);
    const end = content.indexOf(0, space);
    const next = end + 1 + hexLength / 2;
    entries.push({
      mode: content.toString('latin1', at, space),
      name: nameIn(content.subarray(space + 1, end)),
      oid: content.toString('hex', end + 1, next),
    });
    at = next;
  }
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
