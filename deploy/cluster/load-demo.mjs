/** Loads the demo group into the platform that the folder tells of: `node load-demo.mjs <folder>`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [home] = process.argv.slice(2);
// The modules below take their folder from the environment when they are loaded.
process.env.GOLDKEY_HOME = home;
const { secrets } = await import('../local/settings.mjs');
const { loadDemo } = await import('../local/demo/main.mjs');
const { publicUrl: url } = JSON.parse(readFileSync(path.join(home, 'state.json'), 'utf8'));
await loadDemo({ url, secrets: secrets(), say: (line) => process.stdout.write(`${line}\n`) });
