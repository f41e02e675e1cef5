export { readLaw, type Law, type SuiteLaw, type TargetLaw } from './law.ts';
export { openSuite, type OpenedSuite } from './suites.ts';
