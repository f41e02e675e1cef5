import { B as isOver, F as DEFAULT_FALSE_ALARM, H as answersOf, I as readLaw, L as casesOf, M as readMetrics, N as lacksIn, P as incidentOf, R as USUAL_PLACE, U as recordedOf, V as checkEndpointOf, j as openSuite, z as readConfig } from "./gate.js";

export { USUAL_PLACE, casesOf, checkEndpointOf, incidentOf, readConfig, readMetrics };