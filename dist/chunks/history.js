import { a as pastChecks, i as isQuiet, o as pastRun, r as casesOf, s as trackRecords } from "./ground.js";

export { trackRecords };