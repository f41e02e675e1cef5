import { F as isQuiet, I as pastChecks, L as pastRun, N as casesOf, P as isAlarm, R as trackRecords } from "./ground-later.js";

export { trackRecords };