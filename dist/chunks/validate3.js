import { n as validateRevision, t as misfitsAt } from "./validate2.js";

export { misfitsAt, validateRevision };