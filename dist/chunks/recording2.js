import { n as openRecording, t as MOST_HELD } from "./recording.js";

export { openRecording };