import { H as writeShard, V as readShards } from "./gate-later.js";

export { readShards };