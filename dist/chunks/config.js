import { B as isOver, F as DEFAULT_FALSE_ALARM, H as recordedOf, I as readLaw, L as casesOf, M as readMetrics, N as lacksIn, P as incidentOf, R as USUAL_PLACE, V as answersOf, j as openSuite, z as readConfig } from "./gate.js";

export { USUAL_PLACE, casesOf, incidentOf, readConfig, readMetrics };