import { G as readForeign, U as findConfigs, W as isForeign } from "./gate.js";

export { findConfigs };