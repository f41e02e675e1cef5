import { ai as blanked, ii as blank } from "./ground.js";

export { blank, blanked };