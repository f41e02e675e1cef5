import { _n as sameCases, gn as sameCase, hn as readAll, mn as named, pn as bothOf, vn as sameTexts } from "./asking.js";

export { sameCases };