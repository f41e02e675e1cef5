import { B as findConfigs, H as readFound, V as isFound } from "./gate.js";

export { findConfigs };