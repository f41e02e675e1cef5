/** The nouns, in the order in which they travel. All are plain read-only JSON. */
export type * from './nouns/authored.ts';
export type * from './nouns/spoken.ts';
export type * from './nouns/asked.ts';
export type * from './nouns/judged.ts';
export type * from './nouns/known.ts';
export type * from './nouns/audited.ts';
export type * from './nouns/said.ts';
