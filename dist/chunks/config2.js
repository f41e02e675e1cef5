import { a as DEFAULT_FALSE_ALARM, b as recordedOf, g as readConfig, i as incidentOf, n as readMetrics, o as readLaw, r as lacksIn, s as casesOf, t as openSuite, v as isOver, y as answersOf } from "./config.js";

export { casesOf, incidentOf, readConfig, readMetrics };