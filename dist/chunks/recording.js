import { I as openRecording } from "./gate.js";

export { openRecording };