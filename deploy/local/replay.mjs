/**
 * `npm run replay -- <service> [--id EVENT]…`: asks the running service of this copy to handle its parked events again;
 * `npm run replay` without a name lists what is parked. See docs/how-to/re-drive-parked-events.md.
 */
import { parseArgs } from 'node:util';
import { buildPackages } from '../../tools/build.mjs';
import { databaseUrls } from './databases.mjs';
import { isOurs } from './processes.mjs';
import { foundServices } from './services.mjs';
import { readState, secrets } from './settings.mjs';

const USAGE = 'npm run replay -- [<service> [--id EVENT]…]: without a service, what is parked';

const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
};

const read = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { id: { type: 'string', multiple: true }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      process.stdout.write(`${USAGE}\n`);
      process.exit(0);
    }
    return { ids: values.id, service: positionals[0] };
  } catch (error) {
    return fail(`${error.message}\n${USAGE}`);
  }
};

const { ids, service } = read();
const { ports = {}, postgresPid } = readState();
if (postgresPid === undefined || !isOurs(postgresPid, 'postgres')) fail('Nothing runs here: npm start');
await buildPackages();
const { Database } = await import('../../libs/postgres/dist/index.js');
const { parkedEvents, replayParked } = await import('../../libs/messaging/dist/index.js');

const services = foundServices();
if (service !== undefined && !services.includes(service))
  fail(`There is no service ${service}: ${services.join(', ')}`);

const open = (name) => {
  const server = `postgres://postgres@127.0.0.1:${ports.postgres}/postgres`;
  const { app } = databaseUrls(server, name, secrets().database);
  return Database.open({ url: app, applicationName: 'goldkey replay', poolSize: 1 });
};

const list = async (name) => {
  const database = await open(name);
  try {
    for (const { id, type, error, attempts } of await parkedEvents(database))
      process.stdout.write(`${name}  ${id}  ${type}  ${attempts} tries  ${error.split('\n')[0]}\n`);
  } finally {
    await database.close();
  }
};

if (service === undefined) {
  for (const name of services) await list(name);
} else {
  const database = await open(service);
  try {
    const asked = await replayParked(database, { ids });
    process.stdout.write(
      `${asked} of ${service} will be handled again within seconds; what fails stays (\`npm run replay\` lists it)\n`,
    );
  } finally {
    await database.close();
  }
}
