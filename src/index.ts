import { waitForNobody } from './edges/log.ts';
import { main } from './main.ts';

process.exitCode = await main(process.env);
waitForNobody();
