import { S as recordedOf, a as incidentOf, b as isOver, c as casesOf, i as lacksIn, n as readFoundJudges, o as DEFAULT_FALSE_ALARM, r as readMetrics, s as readLaw, t as openSuite, x as answersOf, y as readConfig } from "./config.js";

export { casesOf, incidentOf, readConfig, readFoundJudges, readMetrics };