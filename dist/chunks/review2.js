import { t as reviewHistory } from "./review3.js";

export { reviewHistory };