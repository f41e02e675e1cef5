import { n as openGitHub, r as patiently, t as loadOctokit } from "./github2.js";

export { openGitHub };