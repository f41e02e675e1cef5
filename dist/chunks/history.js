import { Cn as trackRecords, Sn as standingsOf, _n as isAlarm, bn as pastChecks, gn as casesOf, vn as isQuiet, wn as worthsOf, xn as pastRun, yn as nameOf } from "./asking.js";

export { trackRecords };