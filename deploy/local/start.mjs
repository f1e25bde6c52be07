/**
 * `npm start`: the whole platform on this machine, with a real PostgreSQL and a real Kafka, from a fresh clone on.
 *   --port N    the console's port        --no-demo   an empty group
 *   --reset     forget all data first     GOLDKEY_HOME=folder   another copy of the data
 */
import { parseArgs } from 'node:util';
import { installPackages } from '../../tools/packages.mjs';
import { home } from './folders.mjs';

const began = Date.now();
const say = (line) => process.stdout.write(`${`${((Date.now() - began) / 1000).toFixed(0)} s`.padStart(6)}  ${line}\n`);
const fail = (sentence) => {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
};

const readOptions = () => {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        reset: { type: 'boolean' },
        'no-demo': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
      throw new Error(`--port: not a port: ${values.port}`);
    return { ...values, port };
  } catch (error) {
    return fail(`${error.message}\nUse: npm start -- [--port N] [--reset] [--no-demo]`);
  }
};

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(
      `Goldkey needs Node 20.19 or later; this is ${process.version}. Install it from your system's packages or with a version manager, and start again.`,
    );
  }
};

const loadDemo = async (platform, { writeState, demoIsLoaded, demoExists }) => {
  if (demoIsLoaded() || !demoExists()) return;
  say("loading the demo group through the services' own doors");
  const { loadDemo: load } = await import('./demo/main.mjs');
  await load({ url: platform.publicUrl, secrets: platform.secrets, say });
  writeState({ demo: 'loaded' });
};

/** The quality centre, a manager, an employee on a phone, a cashier, and the three of headquarters who make, review and approve. */
const DEMO_SIGN_INS = [
  ['quality centre', 'quality'],
  ['property manager', 'manager'],
  ['guard, on a phone', 'staff'],
  ['cashier', 'cashier'],
  ['general manager', 'general'],
  ['personnel manager', 'personnel'],
  ['office manager', 'office'],
];

const printSignIns = (platform, withDemo) => {
  const { passwords } = platform.secrets;
  const line = (who, login) => `  ${who.padEnd(20)}${login.padEnd(11)}${passwords[login]}`;
  const lines = [
    '',
    `  Goldkey is up: ${platform.publicUrl}`,
    '',
    '  sign in as          account    password',
    line('group IT', 'it'),
    ...(withDemo ? DEMO_SIGN_INS.map(([who, login]) => line(who, login)) : []),
    '',
    `  Data and logs: ${home}. Ctrl-C ends everything and keeps the data.`,
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
};

const main = async () => {
  const options = readOptions();
  checkNode();
  installPackages({ say, fail });
  const { Obstacle } = await import('./processes.mjs');
  try {
    say('building what has changed');
    const { buildPackages, buildConsole } = await import('../../tools/build.mjs');
    await buildPackages();
    await buildConsole({ say });
    const platformParts = await import('./platform.mjs');
    const { writeState } = await import('./settings.mjs');
    const other = platformParts.runningStart();
    if (other)
      fail(
        `This copy is running already (process ${other.pid}): ${other.publicUrl}. Another copy beside it: GOLDKEY_HOME=<folder> npm start`,
      );
    const platform = await platformParts.startPlatform({ port: options.port, reset: options.reset, say });
    let ending = false;
    const end = async (signal) => {
      if (ending) return;
      ending = true;
      say(`${signal}: ending everything`);
      await platform.stop();
      say('everything has ended; the data is kept');
      process.exit(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(signal));
    try {
      if (!options['no-demo']) await loadDemo(platform, { ...platformParts, writeState });
    } catch (error) {
      process.stderr.write(
        `The demo group could not be loaded in full: ${error.stack ?? error}\nThe platform is up all the same; \`npm start -- --reset\` begins anew.\n`,
      );
    }
    if (!ending) printSignIns(platform, platformParts.demoIsLoaded());
  } catch (error) {
    if (error instanceof Obstacle) fail(error.message);
    throw error;
  }
};

await main();
