import { n as validateRevision, t as misfitsAt } from "./validate.js";

export { misfitsAt, validateRevision };