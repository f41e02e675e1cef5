import { An as named, Mn as sameCase, Nn as sameCases, Pn as sameTexts, jn as readAll, kn as bothOf } from "./asking.js";

export { sameCases };