import { _ as readConfig, a as DEFAULT_FALSE_ALARM, b as answersOf, i as incidentOf, n as readMetrics, o as readLaw, r as lacksIn, s as casesOf, t as openSuite, x as recordedOf, y as isOver } from "./config.js";

export { casesOf, incidentOf, readConfig, readMetrics };