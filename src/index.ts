import { waitForNobody } from './edges/log.ts';
import { ownProcess } from './edges/ownership.ts';
import { main } from './main.ts';

ownProcess();
process.exitCode = await main(process.env);
waitForNobody();
