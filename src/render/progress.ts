/** How far asking has come. */
import type { Consumption } from '../types.ts';
import { count, percent, usd } from './text.ts';

/** Conversations, counted; a later wave may add to those that were asked. */
export interface Going {
  readonly asked: number;
  readonly came: number;
  /** Of those that came, kept by an earlier run. */
  readonly kept: number;
  /** Of those that came, without an answer. */
  readonly failed: number;
  readonly spent: Pick<Consumption, 'usd' | 'unpriced'>;
  /** Milliseconds since the first was asked. */
  readonly time: number;
}

/** `120 of 480 conversations (25 %) · 4.0 a second · about 2 min left · $0.04 · 3 failed` */
export function progressLine(going: Going): string {
  const { asked, came, failed, spent } = going;
  const share = asked > 0 ? ` (${percent(came / asked)})` : '';
  const parts = [
    `${count(came)} of ${count(asked)} conversations${share}`,
    ...pace(going),
    ...(spent.usd > 0 ? [`${usd(spent.usd)}${spent.unpriced.length > 0 ? ' and more' : ''}`] : []),
    ...(failed > 0 ? [`${count(failed)} failed`] : []),
  ];
  return parts.join(' · ');
}

/** What was kept took no time, so it says nothing about what is left. */
function pace({ asked, came, kept, time }: Going): string[] {
  const held = came - kept;
  if (held === 0 || time <= 0) return [];
  const each = time / held;
  return [rate(1000 / each), ...(asked > came ? [`${left(each * (asked - came))} left`] : [])];
}

function rate(perSecond: number): string {
  return perSecond >= 1 ? `${perSecond.toFixed(1)} a second` : `${(perSecond * 60).toFixed(1)} a minute`;
}

function left(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 120 ? `about ${seconds} s` : `about ${count(Math.round(seconds / 60))} min`;
}
