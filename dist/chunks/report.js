import { G as report } from "./asking.js";

export { report };