import { B as DEFAULT_FALSE_ALARM, F as openSuite, G as hasSet, H as casesOf, I as readMetrics, J as answersOf, K as isOver, L as keptFromBlocking, R as lacksIn, U as USUAL_PLACE, V as readLaw, W as readConfig, Y as recordedOf, q as checkEndpointOf, z as incidentOf } from "./gate.js";

export { USUAL_PLACE, casesOf, checkEndpointOf, incidentOf, readConfig, readMetrics };