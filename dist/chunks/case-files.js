import { An as readAll, Mn as sameCases, Nn as sameTexts, On as bothOf, jn as sameCase, kn as named } from "./asking.js";

export { sameCases };