import { a as incidentOf, b as answersOf, c as casesOf, i as lacksIn, n as readFoundJudges, o as DEFAULT_FALSE_ALARM, r as readMetrics, s as readLaw, t as openSuite, v as readConfig, x as recordedOf, y as isOver } from "./config.js";

export { casesOf, incidentOf, readConfig, readFoundJudges, readMetrics };