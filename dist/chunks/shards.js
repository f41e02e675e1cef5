import { M as readShards, N as writeShard } from "./gate-later.js";

export { readShards };