import { Cn as worthsOf, Sn as trackRecords, _n as isQuiet, bn as pastRun, gn as isAlarm, hn as casesOf, vn as nameOf, xn as standingsOf, yn as pastChecks } from "./asking.js";

export { trackRecords };