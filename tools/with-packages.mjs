/** `node --import ./tools/with-packages.mjs PROGRAM`: so that every command of a fresh clone runs, and not only `npm start`. */
import { installPackages } from './packages.mjs';

try {
  installPackages((line) => process.stderr.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
