import { W as report } from "./asking.js";

export { report };