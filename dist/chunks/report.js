import { Z as report } from "./asking.js";

export { report };