import { B as askedIn, H as readLabels, V as opinionsOf } from "./asking.js";

export { opinionsOf, readLabels };