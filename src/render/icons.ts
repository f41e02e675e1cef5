/** Icons as they are drawn: a font may lack the signs that stand for them elsewhere. */

/** A picture of 16 by 16, in one colour, and what it says to whoever can't see it. */
export interface Icon {
  readonly tone: 'bad' | 'good' | 'doubt' | 'quiet';
  readonly says: string;
  readonly path: string;
}

const RING = 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1';
const TRIANGLE = 'M8 1.6 15.4 14.4H.6z';
const OCTAGON = 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z';

/** Cut-outs stand after the shape that they are cut from. */
export const ICONS_BY_SIGN = {
  '❌': {
    tone: 'bad',
    says: 'fails',
    path: `${RING}zM5.6 4.7 8 7.1l2.4-2.4.9.9L8.9 8l2.4 2.4-.9.9L8 8.9l-2.4 2.4-.9-.9L7.1 8 4.7 5.6z`,
  },
  '❓': {
    tone: 'doubt',
    says: 'undecided',
    path: `${RING}zM5.6 6.3c0-1.5 1-2.5 2.5-2.5s2.4.9 2.4 2.2c0 1-.5 1.5-1.2 2-.6.4-.7.6-.7 1.2H7.3c0-1 .3-1.5 1-2 .6-.4.9-.7.9-1.2 0-.6-.4-1-1.1-1s-1.2.5-1.2 1.3zM7.2 10.4h1.5v1.5H7.2z`,
  },
  '⚠️': { tone: 'doubt', says: 'warns', path: `${TRIANGLE}zM7.3 6.2h1.4v4H7.3zM7.3 11.2h1.4v1.4H7.3z` },
  '▪️': { tone: 'quiet', says: 'base has it too', path: 'M4 4h8v8H4z' },
  '▫️': { tone: 'quiet', says: 'undecided', path: 'M3.5 3.5h9v9h-9zM5 5v6h6V5z' },
  ℹ️: { tone: 'quiet', says: 'noted', path: `${RING}zM7.3 7h1.4v4.6H7.3zM7.3 4.4h1.4v1.5H7.3z` },
  '🟢': { tone: 'good', says: 'better', path: `${RING}zM8 4.2l3.4 3.6-1 1L8.7 7v4.8H7.3V7L5.6 8.8l-1-1z` },
  '✅': { tone: 'good', says: 'passes', path: `${RING}zM11 5.2l1 1-4.9 5L4.2 8.3l1-1 1.9 1.9z` },
  '☑️': { tone: 'doubt', says: 'accepted', path: 'M2 2h12v12H2zM11 5.2l1 1-4.9 5L4.2 8.3l1-1 1.9 1.9z' },
  '🛑': { tone: 'bad', says: 'not computed', path: `${OCTAGON}zM7.3 4h1.4v5H7.3zM7.3 10.4h1.4v1.5H7.3z` },
  '➖': { tone: 'quiet', says: 'unchanged', path: `${RING}zM4.6 7.3h6.8v1.4H4.6z` },
} as const satisfies Readonly<Record<string, Icon>>;

/** The sign that a line of ours starts with, and the rest of it; null where it starts with none. */
export function leadingSign(text: string): { readonly icon: Icon; readonly rest: string } | null {
  for (const [sign, icon] of Object.entries(ICONS_BY_SIGN))
    if (text.startsWith(`${sign} `)) return { icon, rest: text.slice(sign.length + 1) };
  return null;
}
