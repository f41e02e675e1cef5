import { H as isFound, U as readFound, V as findConfigs } from "./gate.js";

export { findConfigs };