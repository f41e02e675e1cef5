import { at as casesOf, ct as pastChecks, lt as pastRun, ot as isAlarm, st as isQuiet, ut as trackRecords } from "./ground-later.js";

export { trackRecords };