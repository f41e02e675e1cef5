import { n as pairAlike, t as likeness } from "./likeness2.js";

export { likeness, pairAlike };