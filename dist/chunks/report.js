import { U as report } from "./asking.js";

export { report };