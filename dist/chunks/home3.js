import { n as keepAtHome, r as sayBroken, t as MOST_BYTES } from "./home2.js";

export { keepAtHome };