import { ct as isAlarm, dt as pastRun, ft as trackRecords, lt as isQuiet, st as casesOf, ut as pastChecks } from "./ground-later.js";

export { trackRecords };