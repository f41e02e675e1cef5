import { H as findConfigs, U as isFound, W as readFound } from "./gate.js";

export { findConfigs };