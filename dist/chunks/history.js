import { i as trackRecords, n as isQuiet, r as pastRun, t as casesOf } from "./history2.js";

export { trackRecords };