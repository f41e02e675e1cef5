import { _n as pastChecks, bn as trackRecords, gn as nameOf, hn as isQuiet, mn as isAlarm, pn as casesOf, vn as pastRun, yn as standingsOf } from "./asking.js";

export { trackRecords };