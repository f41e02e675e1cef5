import { H as opinionsOf, U as readLabels, V as askedIn } from "./asking.js";

export { opinionsOf, readLabels };