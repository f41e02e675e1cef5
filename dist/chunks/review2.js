import { t as reviewHistory } from "./review.js";

export { reviewHistory };