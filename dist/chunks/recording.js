import { t as openRecording } from "./recording2.js";

export { openRecording };