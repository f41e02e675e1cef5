import { A as openSuite, B as checkEndpointOf, F as readLaw, H as recordedOf, I as casesOf, L as USUAL_PLACE, M as lacksIn, N as incidentOf, P as DEFAULT_FALSE_ALARM, R as readConfig, V as answersOf, j as readMetrics, z as isOver } from "./gate.js";

export { USUAL_PLACE, casesOf, checkEndpointOf, incidentOf, readConfig, readMetrics };