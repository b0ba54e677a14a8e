// Writes docs/performance.md from the figures recorded last. Measuring is not generating: see scripts/performance/record.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../test/host/hosts/checkout.ts';
import { performancePage } from './performance/page.ts';
import { readPerformance } from './performance/record.ts';

writeFileSync(join(checkout, 'docs/performance.md'), performancePage(readPerformance()));
