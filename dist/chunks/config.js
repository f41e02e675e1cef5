import { B as readConfig, F as incidentOf, H as checkEndpointOf, I as DEFAULT_FALSE_ALARM, L as readLaw, M as openSuite, N as readMetrics, P as lacksIn, R as casesOf, U as answersOf, V as isOver, W as recordedOf, z as USUAL_PLACE } from "./gate.js";

export { USUAL_PLACE, casesOf, checkEndpointOf, incidentOf, readConfig, readMetrics };