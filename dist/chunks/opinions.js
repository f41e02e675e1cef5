import { B as opinionsOf, V as readLabels, z as askedIn } from "./asking.js";

export { opinionsOf, readLabels };