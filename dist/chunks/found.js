import { G as readFound, U as findConfigs, W as isFound } from "./gate.js";

export { findConfigs };