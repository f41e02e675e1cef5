import { H as openRecording } from "./gate-later.js";

export { openRecording };