import { i as readLaw, m as recordedOf, n as readMetrics, p as answersOf, r as DEFAULT_FALSE_ALARM, t as openSuite } from "./config.js";

export { readMetrics };