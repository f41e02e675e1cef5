/** Long enough to be worth a call, and short enough to be no burden. */
const LENGTH = 65_536;

/** Many short texts as few that are longer. */
export function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
