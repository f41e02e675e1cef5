import { _n as sameTexts, fn as bothOf, gn as sameCases, hn as sameCase, mn as readAll, pn as named } from "./asking.js";

export { sameCases };