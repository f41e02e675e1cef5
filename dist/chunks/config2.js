import { i as readLaw, n as readMetrics, r as DEFAULT_FALSE_ALARM, t as openSuite } from "./config.js";

export { readMetrics };