import { g as report } from "./asking.js";

export { report };