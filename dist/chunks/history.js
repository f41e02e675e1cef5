import { a as pastRun, i as pastChecks, n as isAlarm, o as trackRecords, r as isQuiet, t as casesOf } from "./history2.js";

export { trackRecords };