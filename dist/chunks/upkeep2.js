import { n as unwritten, r as upkeep, t as ROOM } from "./upkeep.js";

export { upkeep };