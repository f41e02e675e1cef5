import { t as readMade } from "./made-elsewhere2.js";

export { readMade };