export { type AnswerRow, answerIn, answersOf, recordingsOf } from './answers.ts';
export {
  DEFAULT_DOUBT,
  DEFAULT_FALSE_ALARM,
  readLaw,
  type Law,
  type SuiteLaw,
  type TargetLaw,
} from './law.ts';
export { withAnswers } from './made-elsewhere.ts';
export { casesOf } from './cases.ts';
export { type Incident, incidentOf } from './incident.ts';
export { type Config, readConfig } from './config.ts';
export { hasSet, isOver } from './lifecycle.ts';
export { checkEndpointOf } from './judges.ts';
export { keptFromBlocking, lacksIn, waitingIn } from './preflight.ts';
export { type MetricsLaw, readBothMetrics, readForeignJudges, readMetrics } from './metrics.ts';
export { USUAL_PLACE } from './revisions.ts';
export { openSuite, type OpenedSuite } from './suites.ts';
export { testsIn } from './tests-found.ts';
