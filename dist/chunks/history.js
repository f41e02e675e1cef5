import { ct as casesOf, dt as pastChecks, ft as pastRun, lt as isAlarm, pt as trackRecords, ut as isQuiet } from "./ground-later.js";

export { trackRecords };