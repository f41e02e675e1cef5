import { An as isQuiet, Fn as trackRecords, In as worthsOf, Mn as pastChecks, Nn as pastRun, On as casesOf, Pn as standingsOf, jn as nameOf, kn as isAlarm } from "./asking.js";

export { trackRecords };