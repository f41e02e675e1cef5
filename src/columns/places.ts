/** Where texts stand in a list, in a few bytes for each of them. */

/** Gives the place of a text in a list of different ones; -1 where it is not there. */
export function placesIn(texts: readonly string[]): (text: string) => number {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, texts.length * ROOM)));
  // 0: nobody; else one more than a place.
  const table = new Uint32Array(size);
  const last = size - 1;
  for (let place = 0; place < texts.length; place++) {
    let slot = hashOf(texts[place] as string) & last;
    while (table[slot] !== 0) slot = (slot + 1) & last;
    table[slot] = place + 1;
  }
  return (text) => {
    for (let slot = hashOf(text) & last; ; slot = (slot + 1) & last) {
      const found = (table[slot] as number) - 1;
      if (found < 0 || texts[found] === text) return found;
    }
  };
}

/** With more of the table taken, those that fall on one another's places are too many. */
const ROOM = 1.5;

function hashOf(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
