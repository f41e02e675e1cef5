export { type Answered, answersOf, recordedOf } from './answers.ts';
export { DEFAULT_FALSE_ALARM, readLaw, type Law, type SuiteLaw, type TargetLaw } from './law.ts';
export { casesOf } from './cases.ts';
export { type Incident, incidentOf } from './incident.ts';
export { type Config, readConfig } from './config.ts';
export { isOver } from './lifecycle.ts';
export { lacksIn } from './preflight.ts';
export { type MetricsLaw, readFoundJudges, readMetrics } from './metrics.ts';
export { openSuite, type OpenedSuite } from './suites.ts';
