import { chance, count } from '../../../render/text.ts';
import type { Drift, Warning } from '../../../types.ts';

/** Cases of which stored results were held against new ones, and what that showed. */
interface SentinelReading {
  readonly cases: number;
  readonly drift: Drift | null;
}

/** What a reader must know of a baseline part of which was measured earlier; null where nothing was stored. */
export function aboutStored(watched: SentinelReading | null, outdated: number): Warning[] {
  const times =
    outdated > 0
      ? [`${count(outdated)} stored times were left out: how long answers took then says nothing about now.`]
      : [];
  const said = [...(watched ? [sentenceOf(watched)] : []), ...times];
  return said.map((message) => ({ code: 'stored-baseline', message }));
}

/**
 * What a reader must know of answers that were kept, of both sides; nothing where all is well. Of models that are gone
 * they are held on to.
 */
export function aboutKept(
  watched: SentinelReading | null,
  dropped: number,
  { isSomeGone = false } = {},
): Warning[] {
  const doubtful = dropped > 0 ? [doubtfulSentence(dropped)] : [];
  const but = isSomeGone ? ' but what a model said that is gone' : '';
  const said = !watched || (watched.cases > 0 && !watched.drift) ? [] : [keptSentence(watched, but)];
  return [
    ...doubtful.map((message): Warning => ({ code: 'kept-not-believed', message })),
    ...said.map((message): Warning => ({ code: 'kept-elsewhen', message })),
  ];
}

function doubtfulSentence(dropped: number): string {
  return `${count(dropped)} kept ${dropped === 1 ? 'answer' : 'answers'} could not be believed, as if somebody had changed what was kept, and had to be asked for again.`;
}

function keptSentence({ drift }: SentinelReading, but: string): string {
  if (!drift)
    return 'Answers were kept from another time, and none of them could be asked again: that nothing moved since is taken for granted.';
  return `Kept answers no longer hold: ${drift.metric} of ${count(drift.cases)} cases asked again differs as it would by chance in ${chance(drift.chance)} of models that did not move. They were left out, and all${but} was asked anew.`;
}

function sentenceOf({ cases, drift }: SentinelReading): string {
  if (drift)
    return `Base's stored results no longer hold: ${drift.metric} of ${count(drift.cases)} cases measured again differs as it would by chance in ${chance(drift.chance)} of baselines that did not move. Stored results were left out, and only what was measured now is compared.`;
  return cases > 0
    ? `Part of base's results were stored; those of ${count(cases)} cases measured again show that nothing moved since.`
    : "Base's results were stored, and no case was measured again: that nothing moved since is taken for granted.";
}
