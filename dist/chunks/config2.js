import { _ as isOver, a as DEFAULT_FALSE_ALARM, g as readConfig, i as incidentOf, n as readMetrics, o as readLaw, r as lacksIn, s as casesOf, t as openSuite, v as answersOf, y as recordedOf } from "./config.js";

export { casesOf, incidentOf, readConfig, readMetrics };