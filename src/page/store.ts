/** The packed parts of this page, unpacked when they are needed. */
import {
  BLOCK,
  INDEX,
  PER_BLOCK,
  SUMMARY,
  WORDS,
  type PageIndex,
  type PageSummary,
  type PageWords,
} from '../render/page-data.ts';
import type { ReportFile } from '../render/report-schema.ts';

/** A case with both sides' answers, as report.json has it. */
export type PageCase = ReportFile['cases'][number];

/** Blocks that are kept unpacked: going to and fro between cases asks for no other. */
const KEPT = 6;
const blocks = new Map<number, Promise<readonly PageCase[]>>();

export const hasData = (): boolean => document.getElementById(SUMMARY) !== null;
export const summary = (): Promise<PageSummary> => unpack(SUMMARY);
export const index = (): Promise<PageIndex> => unpack(INDEX);
export const words = (): Promise<PageWords> => unpack(WORDS);

/** A case by its place among all. */
export async function caseAt(place: number): Promise<PageCase | null> {
  const at = Math.floor(place / PER_BLOCK);
  const block = blocks.get(at) ?? unpack<readonly PageCase[]>(`${BLOCK}${at}`);
  blocks.delete(at);
  blocks.set(at, block);
  const [oldest] = blocks.keys();
  if (blocks.size > KEPT && oldest !== undefined) blocks.delete(oldest);
  return (await block)[place % PER_BLOCK] ?? null;
}

async function unpack<T>(id: string): Promise<T> {
  const packed = bytesOf((await arrived(id))?.textContent ?? '');
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return (await new Response(stream).json()) as T;
}

/** The program runs while the page is still being read: what stands further down is waited for. */
function arrived(id: string): Promise<Element | null> {
  return new Promise((resolve) => {
    const look = (): void => {
      const part = document.getElementById(id);
      const isAllRead = document.readyState !== 'loading';
      // Of the last part that was read, more may come.
      if (!isAllRead && !part?.nextElementSibling) return;
      watch.disconnect();
      document.removeEventListener('readystatechange', look);
      resolve(part);
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { childList: true });
    document.addEventListener('readystatechange', look);
    look();
  });
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  if (typeof Uint8Array.fromBase64 === 'function') return Uint8Array.fromBase64(base64);
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
