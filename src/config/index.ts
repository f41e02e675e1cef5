export { DEFAULT_FALSE_ALARM, readLaw, type Law, type SuiteLaw, type TargetLaw } from './law.ts';
export { type MetricsLaw, readMetrics } from './metrics.ts';
export { openSuite, type OpenedSuite } from './suites.ts';
