import { J as opinionsOf, Y as readLabels, q as askedIn } from "./asking.js";

export { opinionsOf, readLabels };