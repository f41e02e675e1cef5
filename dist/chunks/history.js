import { _n as nameOf, bn as standingsOf, gn as isQuiet, hn as isAlarm, mn as casesOf, vn as pastChecks, xn as trackRecords, yn as pastRun } from "./asking.js";

export { trackRecords };