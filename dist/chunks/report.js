import { V as report } from "./asking.js";

export { report };