import { Cn as standingsOf, Sn as pastRun, Tn as worthsOf, _n as casesOf, bn as nameOf, vn as isAlarm, wn as trackRecords, xn as pastChecks, yn as isQuiet } from "./asking.js";

export { trackRecords };