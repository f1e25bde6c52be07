/** The platform that is measured: started empty in a scratch folder, with a small organisation through its doors. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Platform } from '@goldkey/client';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { grpcClient } from '@goldkey/service-kit';
import pg from 'pg';
import { startTestServices } from '../../deploy/local/test-services.mjs';

/** Services take a token for two minutes. */
const TOKEN_MS = 60_000;
const FOUNDED = '2025-01-01T00:00:00+08:00';

/** An access token of the issuer, as a command-line client gets it. */
const issuerToken = async (url, secret) => {
  const answer = await fetch(`${url}/oidc/token`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`cli:${secret}`).toString('base64')}`,
    },
    body: 'grant_type=client_credentials',
  });
  if (!answer.ok) throw new Error(`no token from the issuer: ${answer.status}`);
  return (await answer.json()).access_token;
};

const found = async (client) => {
  const at = FOUNDED;
  const group = await client.post('/api/staffing/units', { kind: 'group', name: 'Bench', at });
  const property = await client.post('/api/estates/properties', {
    code: 'BENCH',
    name: 'Bench',
    parentUnitId: group.id,
    serviceStart: '2025-01-01',
    households: 500,
    at,
  });
  const unit = { kind: 'department', name: 'Desk', parentId: property.unitId, propertyId: property.id, at };
  const department = await client.post('/api/staffing/units', unit);
  return { propertyId: property.id, departmentId: department.id };
};

/** Waits until complaints knows the department; then commands are taken. */
const untilKnown = async (client, { propertyId, departmentId }) => {
  for (const end = Date.now() + 30_000; ; ) {
    const known = JSON.stringify(await client.get('/api/complaints/choices'));
    if (known.includes(propertyId) && known.includes(departmentId)) return;
    if (Date.now() > end) throw new Error('complaints does not hear of the new department');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Starts it; `stop` ends all of it by its own ids. */
export const startPlatform = async ({ say }) => {
  const { url, home, stop } = await startTestServices({ demo: false, log: say });
  try {
    const { cliClient, database } = JSON.parse(readFileSync(path.join(home, 'secrets.json'), 'utf8'));
    const state = () => JSON.parse(readFileSync(path.join(home, 'state.json'), 'utf8'));
    const { ports, brokers } = state();
    const client = new Platform({ url, clientId: 'cli', clientSecret: cliClient });
    const place = await found(client);
    await untilKnown(client, place);
    const identity = grpcClient({
      package: protoPackage('identity'),
      service: 'Identity',
      protoPath: protoPath('identity'),
      includeDirs: [protoRoot],
      address: `127.0.0.1:${ports['identity.grpc']}`,
    });
    const ownerUrl = (service) =>
      `postgres://${service}_owner:${encodeURIComponent(database)}@127.0.0.1:${ports.postgres}/${service}`;
    const connections = [];
    let kept = { at: Number.NEGATIVE_INFINITY };
    return {
      url,
      home,
      client,
      brokers,
      place,
      ownerUrl,
      pidOf: (service) => state().pids[service],
      addressOf: (service) => `http://127.0.0.1:${ports[`${service}.http`]}`,
      /** A token that services take, good for a minute at least. */
      token: async () => {
        if (performance.now() - kept.at > TOKEN_MS) {
          const { token } = await identity.call('ExchangeToken', { issuerToken: await issuerToken(url, cliClient) });
          kept = { token, at: performance.now() };
        }
        return kept.token;
      },
      /** A connection as the owner of a service's tables, who sees everything. */
      connect: async (service) => {
        const connection = new pg.Client({ connectionString: ownerUrl(service) });
        connections.push(connection);
        await connection.connect();
        await connection.query(`SELECT set_config('goldkey.scope', '*', false)`);
        return connection;
      },
      stop: async () => {
        identity.close();
        // Also those of a measure that broke off: the server's end would be told instead of why.
        await Promise.allSettled(connections.map((connection) => connection.end()));
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
