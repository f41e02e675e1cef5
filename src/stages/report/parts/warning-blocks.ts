import { count } from '../../../render/text.ts';
import type { Block, Verdict, Warning } from '../../../types.ts';

/** Where nothing was asked, a warning is all there is to say. */
export function onlyWarning(all: readonly Warning[], { outcome }: Verdict): Block[] {
  const [only, ...others] = all.filter((warning) => !isPlain(warning));
  return only && outcome === 'unchanged' && others.length === 0
    ? [{ kind: 'note', tone: 'warning', words: [only.message] }]
    : [];
}

/** What a reader has to know to believe the figures below stands above them. */
export function plainWarnings(warnings: readonly Warning[]): Block[] {
  return warnings.filter(isPlain).map(({ message }) => ({ kind: 'note', tone: 'warning', words: [message] }));
}

function isPlain({ code }: Warning): boolean {
  return code === 'asked-otherwise' || code === 'endpoint-of-base';
}

/** Elsewhere it must not stand before what decided. */
export function warningBlocks(all: readonly Warning[], verdict: Verdict): Block[] {
  const warnings = all.filter((warning) => !isPlain(warning));
  if (warnings.length === 0 || onlyWarning(warnings, verdict).length > 0) return [];
  const summary = `⚠️ ${warnings.length === 1 ? '1 warning' : `${count(warnings.length)} warnings`}`;
  const items = warnings.map(({ message }) => [message]);
  return [{ kind: 'details', rank: 2, summary: [summary], blocks: [{ kind: 'list', items }] }];
}
