import { i as openSystems, n as askInWaves, r as openGauges, t as appraisalOf } from "./rounds.js";

export { askInWaves };