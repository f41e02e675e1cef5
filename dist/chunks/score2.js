import { n as score, t as prepare } from "./score.js";

export { prepare };