import { n as patiently, t as openGitHub } from "./github2.js";

export { openGitHub };