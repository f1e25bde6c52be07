import pg from 'pg';
import { faultOf } from './fault.js';
import { plainName } from './row-security.js';

/** A role that signs in by password. */
interface Role {
  readonly role: string;
  readonly password: string;
}

/** A service's database, and the two roles that use it: an owner who migrates, and the service itself, which owns nothing. */
export interface DatabaseOrder {
  readonly database: string;
  readonly owner: Role;
  readonly app: Role;
}

const roleIn = (url: string): Role & { database: string } => {
  const { username, password, pathname } = new URL(url);
  return {
    role: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
  };
};

/** The order that a service's two addresses imply. Throws RangeError where they name different databases. */
export const orderFor = ({ owner, app }: { readonly owner: string; readonly app: string }): DatabaseOrder => {
  const { database, ...ownerRole } = roleIn(owner);
  const { database: other, ...appRole } = roleIn(app);
  if (database !== other) throw new RangeError(`owner and service use different databases: ${database}, ${other}`);
  return { database, owner: ownerRole, app: appRole };
};

const ensureRole = async (client: pg.Client, { role, password }: Role): Promise<void> => {
  const name = plainName(role);
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
};

/** Whoever makes a database for another role must belong to that role, unless it may do everything. */
const belongTo = async (client: pg.Client, role: string): Promise<void> => {
  const { rows } = await client.query<{ may: boolean }>("SELECT pg_has_role(current_user, $1, 'MEMBER') AS may", [
    role,
  ]);
  if (!rows[0]?.may) await client.query(`GRANT ${plainName(role)} TO CURRENT_USER`);
};

/**
 * Makes what is missing of roles and databases, and sets the passwords; `adminUrl` is a role that may create both. Safe to run
 * again. Returns the databases that were made. Throws a Fault when the server cannot be reached.
 */
export const provision = async (adminUrl: string, orders: readonly DatabaseOrder[]): Promise<string[]> => {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'goldkey provision' });
  const made: string[] = [];
  try {
    await client.connect();
    for (const { database, owner, app } of orders) {
      await ensureRole(client, owner);
      await ensureRole(client, app);
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
      if (rowCount !== 0) continue;
      const name = plainName(database);
      await belongTo(client, owner.role);
      await client.query(`CREATE DATABASE ${name} OWNER ${plainName(owner.role)}`);
      await client.query(`REVOKE CONNECT ON DATABASE ${name} FROM PUBLIC`);
      await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${plainName(app.role)}`);
      made.push(database);
    }
    return made;
  } catch (error) {
    throw faultOf(error);
  } finally {
    await client.end();
  }
};
