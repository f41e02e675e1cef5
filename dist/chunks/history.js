import { a as isQuiet, c as trackRecords, i as isAlarm, o as pastChecks, r as casesOf, s as pastRun } from "./ground-later.js";

export { trackRecords };