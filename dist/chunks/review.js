import { t as reviewHistory } from "./review2.js";

export { reviewHistory };