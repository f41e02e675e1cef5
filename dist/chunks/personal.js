import { a as isSame, i as isIn, o as openFinders, r as bareOf } from "./ground-later.js";

export { bareOf, isIn, isSame, openFinders };