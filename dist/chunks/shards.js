import { H as readShards, U as writeShard } from "./gate-later.js";

export { readShards };