import { c as isSame, l as openFinders, o as bareOf, s as isIn } from "./ground-later.js";

export { bareOf, isIn, isSame, openFinders };