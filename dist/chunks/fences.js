import { ni as opens, ri as withoutCode, ti as fencesIn } from "./ground.js";

export { fencesIn, opens, withoutCode };