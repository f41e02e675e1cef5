import { i as openSystems, n as askInWaves, r as openGauges, t as appraisalOf } from "./rounds2.js";

export { askInWaves };