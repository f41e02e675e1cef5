import { t as openHub } from "./hub2.js";

export { openHub };