import { n as keepReview, t as hasMoved } from "./review5.js";

export { keepReview };