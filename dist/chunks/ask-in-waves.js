import { r as askInWaves } from "./asking.js";

export { askInWaves };