import { a as openGauges, i as askInWaves, o as openSystems, r as appraisalOf } from "./gate-later.js";

export { askInWaves };