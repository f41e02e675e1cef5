import { G as isForeign, K as readForeign, W as findConfigs } from "./gate.js";

export { findConfigs };