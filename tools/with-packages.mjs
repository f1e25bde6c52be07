/** `node --import ./tools/with-packages.mjs PROGRAM`: so that every command of a fresh clone runs, and not only `npm start`. */
import { installPackages } from './packages.mjs';

const say = (line) => process.stderr.write(`${line}\n`);
const fail = (sentence) => {
  say(sentence);
  process.exit(1);
};
installPackages({ say, fail });
