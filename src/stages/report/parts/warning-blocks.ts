import { count } from '../../../render/text.ts';
import type { Block, Verdict, Warning } from '../../../types.ts';

/** Where nothing was asked, a warning is all there is to say. */
export function onlyWarning(all: readonly Warning[], { outcome }: Verdict): Block[] {
  const warnings = all.filter(isFolded);
  return outcome === 'unchanged' && warnings.length === 1 ? warnings.map(noteOf) : [];
}

/** What a reader has to know to believe the figures below stands above them. */
export function plainWarnings(all: readonly Warning[]): Block[] {
  return all.filter((warning) => !isFolded(warning)).map(noteOf);
}

function isFolded({ code }: Warning): boolean {
  return code !== 'asked-otherwise' && code !== 'endpoint-of-base';
}

function noteOf({ message }: Warning): Block {
  return { kind: 'note', tone: 'warning', words: [message] };
}

/** Elsewhere it must not stand before what decided. */
export function warningBlocks(all: readonly Warning[], verdict: Verdict): Block[] {
  const warnings = all.filter(isFolded);
  if (warnings.length === 0 || onlyWarning(all, verdict).length > 0) return [];
  const summary = `⚠️ ${warnings.length === 1 ? '1 warning' : `${count(warnings.length)} warnings`}`;
  const items = warnings.map(({ message }) => [message]);
  return [{ kind: 'details', rank: 2, summary: [summary], blocks: [{ kind: 'list', items }] }];
}
