import { Cn as pastRun, En as worthsOf, Sn as pastChecks, Tn as trackRecords, bn as isQuiet, vn as casesOf, wn as standingsOf, xn as nameOf, yn as isAlarm } from "./asking.js";

export { trackRecords };