import { An as nameOf, Dn as casesOf, Fn as worthsOf, Mn as pastRun, Nn as standingsOf, On as isAlarm, Pn as trackRecords, jn as pastChecks, kn as isQuiet } from "./asking.js";

export { trackRecords };