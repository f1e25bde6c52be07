/** What the scope check adds to a request: knowing the caller by the token, and bounding the transaction and its query. */
import { randomUUID } from 'node:crypto';
import { TOKEN_AUDIENCE, TOKEN_ISSUER, verifier } from '@goldkey/access';
import { scopeTable } from '@goldkey/postgres';
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

/** The same reading of one page, with the whole group's scope and with that of some properties, behind both walls. */
const readingOf = async (db, properties) => {
  const table = `scoped_${properties.length}`;
  await db.query(
    `
    CREATE TEMP TABLE ${table} AS SELECT n AS id, ($1::text[])[1 + n % ${properties.length}] AS property_id
    FROM generate_series(1, ${ROWS}) AS n`,
    [properties],
  );
  await db.query(`CREATE INDEX ON ${table} (id)`);
  // The second wall as every table of a service has it: it binds the owner of the table too.
  await db.query(scopeTable(table));
  const page = 'ORDER BY id DESC LIMIT 50';
  const once = (sql, parameters, literal) =>
    timed(async () => {
      await db.query(`BEGIN READ ONLY; SELECT set_config('goldkey.scope', '${literal}', true)`);
      await db.query(sql, parameters);
      await db.query('COMMIT');
    });
  const literal = `{${properties.join(',')}}`;
  return {
    free: () => once(`SELECT * FROM ${table} ${page}`, [], '*'),
    bounded: () => once(`SELECT * FROM ${table} WHERE property_id = ANY ($1::text[]) ${page}`, [properties], literal),
  };
};

const measured = async ({ platform, full }, size) => {
  const properties = Array.from({ length: size }, () => randomUUID());
  const { token, keys } = await tokenOf(properties);
  const { verify } = verifier({ keys });
  const first = await timed(() => verify(token));
  const known = [];
  for (let n = 0; n < 1_000; n += 1) known.push(await timed(() => verify(token)));
  const db = await platform.connect('complaints');
  const { free, bounded } = await readingOf(db, properties);
  const { floors, ours } = await inTurn(full ? 1_000 : 200, free, bounded);
  await db.end();
  const added = ours.map((own, n) => own - floors[n]);
  return [
    {
      measure: `scope of ${size} properties: added to a page read, median`,
      unit: 'ms',
      floor: spread([median(floors)]),
      ours: spread([median(added) + median(known)]),
      goal: { most: GOAL_MS },
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
