/** The nouns, in the order in which they travel. All are plain read-only JSON. */
export type * from './nouns/suite.ts';
export type * from './nouns/opinion.ts';
export type * from './nouns/message.ts';
export type * from './nouns/system.ts';
export type * from './nouns/trace.ts';
export type * from './nouns/trial.ts';
export type * from './nouns/because.ts';
export type * from './nouns/verdict.ts';
export type * from './nouns/history.ts';
export type * from './nouns/audit.ts';
export type * from './nouns/behaviour.ts';
export type * from './nouns/warning.ts';
export type * from './nouns/spend.ts';
export type * from './nouns/block.ts';
export type * from './nouns/report.ts';
export type * from './nouns/page-part.ts';
export type * from './nouns/post.ts';
