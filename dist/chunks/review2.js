import { n as reviewShown, t as reviewHistory } from "./review.js";

export { reviewHistory, reviewShown };