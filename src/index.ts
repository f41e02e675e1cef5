import { compileNoLoops } from './edges/compiler.ts';
import { keepHeapSmall } from './edges/heap.ts';
import { waitForNobody } from './edges/log.ts';
import { main } from './main.ts';

keepHeapSmall();
compileNoLoops();
process.exitCode = await main(process.env);
waitForNobody();
