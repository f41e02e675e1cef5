import { F as pastChecks, I as pastRun, L as trackRecords, N as casesOf, P as isQuiet } from "./ground.js";

export { trackRecords };