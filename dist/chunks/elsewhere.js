import { t as readMade } from "./elsewhere2.js";

export { readMade };