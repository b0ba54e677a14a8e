// npm run generate: writes anew whatever in this repository is made from something else in it. Every file
// scripts/generate<Something>.ts is one generator; none may depend on the order.
import { readdirSync } from 'node:fs';
import { checkout } from '../test/host/hosts/checkout.ts';
import { runSteps } from './step.ts';

const generators = readdirSync(`${checkout}/scripts`).filter((file) => /^generate[A-Z]\w*\.ts$/.test(file)).sort();
await runSteps(generators.map((file) => ({ name: file, command: ['npx', 'tsx', `scripts/${file}`] })));
