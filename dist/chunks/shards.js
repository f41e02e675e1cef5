import { F as writeShard, P as readShards } from "./gate.js";

export { readShards };