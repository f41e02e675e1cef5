import { B as incidentOf, G as readConfig, H as readLaw, I as openSuite, J as checkEndpointOf, K as hasSet, L as readMetrics, R as keptFromBlocking, U as casesOf, V as DEFAULT_FALSE_ALARM, W as USUAL_PLACE, X as recordedOf, Y as answersOf, q as isOver, z as lacksIn } from "./gate.js";

export { USUAL_PLACE, casesOf, checkEndpointOf, incidentOf, readConfig, readMetrics };