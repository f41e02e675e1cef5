import { B as isQuiet, H as pastRun, R as casesOf, U as trackRecords, V as pastChecks, z as isAlarm } from "./ground-later.js";

export { trackRecords };