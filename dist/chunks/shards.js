import { n as shardsLeft, r as writeShard, t as readShards } from "./shards2.js";

export { shardsLeft };