import { L as askedIn, R as opinionsOf, z as readLabels } from "./asking.js";

export { opinionsOf, readLabels };