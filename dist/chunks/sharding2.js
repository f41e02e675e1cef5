import { n as matrixOf, r as planShards, t as askShard } from "./sharding.js";

export { askShard, planShards };