import { n as openSystems, t as askInWaves } from "./rounds2.js";

export { askInWaves };