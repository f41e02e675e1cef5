import { C as readLaw, D as answersOf, E as isOver, O as recordedOf, S as DEFAULT_FALSE_ALARM, T as readConfig, b as lacksIn, v as openSuite, w as casesOf, x as incidentOf, y as readMetrics } from "./gate.js";

export { casesOf, incidentOf, readConfig, readMetrics };