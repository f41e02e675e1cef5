import { dt as readLabels, lt as askedIn, ut as opinionsOf } from "./asking.js";

export { opinionsOf, readLabels };