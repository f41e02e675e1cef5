import { c as recordedOf, i as readLaw, n as readMetrics, r as DEFAULT_FALSE_ALARM, s as answersOf, t as openSuite } from "./config.js";

export { readMetrics };