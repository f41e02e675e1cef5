import { n as score, t as prepare } from "./score2.js";

export { prepare };