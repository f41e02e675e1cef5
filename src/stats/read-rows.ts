import type { Comparison, Pair } from '../types.ts';
import { type Places, placesOf, widened } from './case-places.ts';
import { compareFigures, createRows, type GrowingRows, type Rows, rowsIn } from './rows.ts';
import { firstOf, roomFor } from '../columns/room.ts';

/** Puts a pair among the rows; false where there is nothing of it. */
type Put = (rows: GrowingRows, pair: Pair) => boolean;

/** Rows of pairs, which are looked at once, in the order of their cases' names. */
export function readRows(comparison: Comparison, put: Put): Rows {
  const { exam, pairs } = comparison;
  const rows = readAmong(placesOf(exam), comparison, put) ?? readAmong(widened(exam, pairs), comparison, put);
  if (!rows) throw new Error('a case of these pairs has no place among them');
  return rows;
}

/** Null where a case is not among them. */
function readAmong(among: Places, { pairs }: Comparison, put: Put): Rows | null {
  const rows = createRows();
  const came = roomFor(Uint32Array, pairs.length);
  let count = 0;
  for (const pair of pairs) {
    const place = among.placeOf(pair.case.id);
    if (place < 0) return null;
    if (put(rows, pair)) came[count++] = place;
  }
  const places = firstOf(came, count);
  const order = orderOf(places, among.units.length) ?? byFigures(places, rows);
  const inOrder = roomFor(Uint32Array, order.length);
  for (let row = 0; row < order.length; row++) inOrder[row] = places[order[row] as number] as number;
  const at = among.shared(inOrder);
  const { units, seats } = among;
  return rowsIn({ length: at.length, units, unitAt: at, seats, seatAt: at, ...rows.done(order) });
}

/** Rows in the order of their places; null where two have the same. */
function orderOf(places: Uint32Array, most: number): Uint32Array | null {
  // Counted from 1.
  const rowAt = roomFor(Uint32Array, most);
  for (let row = 0; row < places.length; row++) {
    const place = places[row] as number;
    if (rowAt[place] !== 0) return null;
    rowAt[place] = row + 1;
  }
  const order = roomFor(Uint32Array, places.length);
  let next = 0;
  for (const row of rowAt) if (row > 0) order[next++] = row - 1;
  return order;
}

/** By place, then by what they hold. */
function byFigures(places: Uint32Array, rows: GrowingRows): Uint32Array {
  const { scored } = rows.done(null);
  return places
    .map((_, row) => row)
    .sort((a, b) => (places[a] as number) - (places[b] as number) || compareFigures(scored, a, b) || a - b);
}
