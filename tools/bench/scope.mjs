/** What the scope check adds to a request: knowing the caller by the token, and bounding the transaction and its query. */
import { randomUUID } from 'node:crypto';
import { boundByScope, runAs, TOKEN_AUDIENCE, TOKEN_ISSUER, verifier } from '@goldkey/access';
import { Database, scopeTable } from '@goldkey/postgres';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { inTurn, median, quantile, spread } from './rounds.mjs';

/** A large region's, and as many as the largest group has (whoever sees all of it has no list at all). */
const SIZES = [200, 2_000];
const ROWS = 100_000;
const GOAL_MS = 1;

const tokenOf = async (properties) => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256' }] };
  const token = await new SignJWT({
    name: 'x',
    kind: 'person',
    roles: [],
    perms: ['complaints:read'],
    scope: properties,
  })
    .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
    .setIssuer(TOKEN_ISSUER)
    .setAudience(TOKEN_AUDIENCE)
    .setSubject('bench')
    .setIssuedAt()
    .setExpirationTime('120s')
    .sign(privateKey);
  return { token, keys };
};

const timed = async (work) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** The same reading, by people who see the whole group and by those of some properties, behind both walls of a service. */
const readingOf = async (url, properties) => {
  const table = `bench_scoped_${properties.length}`;
  const db = await Database.open({ url, applicationName: 'bench', poolSize: 1 });
  const as = (scope) => ({ kind: 'person', subject: 'bench', name: 'x', roles: [], permissions: new Set(), scope });
  const bounded = as({ all: false, properties });
  const everybody = as({ all: true });
  await runAs(everybody, () =>
    db.transaction(async (tx) => {
      await tx.query(`DROP TABLE IF EXISTS ${table}`);
      await tx.query(
        `CREATE TABLE ${table} AS SELECT n AS id, ($1::text[])[1 + n % ${properties.length}] AS property_id
         FROM generate_series(1, ${ROWS}) AS n`,
        [properties],
      );
      await tx.query(`CREATE INDEX ON ${table} (id)`);
      await tx.query(`ANALYZE ${table}`);
      // It binds the owner of the table too.
      await tx.query(scopeTable(table));
    }),
  );
  const reading = (caller, select, end) => () =>
    timed(() =>
      runAs(caller, () =>
        db.transaction(
          (tx) => {
            const parameters = [];
            const bound = boundByScope(caller.scope, 'property_id', parameters);
            return tx.query(`SELECT ${select} FROM ${table} WHERE ${bound} ${end}`, parameters);
          },
          { readOnly: true },
        ),
      ),
    );
  const both = (select, end) => ({ free: reading(everybody, select, end), bounded: reading(bounded, select, end) });
  const close = async () => {
    await runAs(everybody, () => db.transaction((tx) => tx.query(`DROP TABLE ${table}`)));
    await db.close();
  };
  return { page: both('*', 'ORDER BY id DESC LIMIT 50'), count: both('count(*)', ''), close };
};

const measured = async ({ platform, full }, size) => {
  const properties = Array.from({ length: size }, () => randomUUID());
  const { token, keys } = await tokenOf(properties);
  const { verify } = verifier({ keys });
  const first = await timed(() => verify(token));
  const known = [];
  for (let n = 0; n < 1_000; n += 1) known.push(await timed(() => verify(token)));
  const { page, count, close } = await readingOf(platform.ownerUrl('complaints'), properties);
  await page.bounded();
  const { floors, ours } = await inTurn(full ? 1_000 : 200, page.free, page.bounded);
  const counted = await inTurn(full ? 100 : 20, count.free, count.bounded);
  await close();
  const added = ours.map((own, n) => own - floors[n]);
  return [
    {
      measure: `scope of ${size} properties: added to a page read, median`,
      unit: 'ms',
      floor: spread([median(floors)]),
      ours: spread([median(added) + median(known)]),
      goal: { most: GOAL_MS },
    },
    {
      measure: `… count of ${ROWS} rows ÷ the same, unbounded, median`,
      unit: 'ms',
      floor: spread([median(counted.floors)]),
      ours: spread([median(counted.ours)]),
    },
    { measure: '… token known already, p95', unit: 'ms', ours: spread([quantile(known, 0.95)]) },
    { measure: '… token seen for the first time', unit: 'ms', ours: spread([first]) },
  ];
};

export const scope = async (world) => {
  const rows = [];
  for (const size of SIZES) {
    world.say(`reading a page within ${size} properties, and within all`);
    rows.push(...(await measured(world, size)));
  }
  return rows;
};
