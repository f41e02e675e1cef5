import { a as readForeign, i as readAll, n as READ, r as isForeign, t as PROMPTFOO } from "./read.js";

export { isForeign, readForeign };