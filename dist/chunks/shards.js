import { i as writeShard, r as readShards } from "./gate-later.js";

export { readShards };