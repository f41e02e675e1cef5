import { B as readFound, R as findConfigs, z as isFound } from "./gate.js";

export { findConfigs };