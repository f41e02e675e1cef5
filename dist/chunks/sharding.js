import { n as matrixOf, r as planShards, t as askShard } from "./sharding2.js";

export { askShard, planShards };