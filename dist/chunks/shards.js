import { B as readShards, V as writeShard } from "./gate-later.js";

export { readShards };