import { n as writeShard, t as readShards } from "./shards2.js";

export { readShards };