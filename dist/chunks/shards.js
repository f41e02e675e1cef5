import { R as readShards, z as writeShard } from "./gate-later.js";

export { readShards };