/** One database and two roles for each service: an owner who migrates, and the role of the service itself, which owns nothing. */
import pg from 'pg';

const urlOf = (server, { role, password, database }) => {
  const url = new URL(server);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
};

/** Addresses of a service's database as its owner and as the service. */
export const databaseUrls = (server, service, password) => ({
  owner: urlOf(server, { role: `${service}_owner`, password, database: service }),
  app: urlOf(server, { role: `${service}_app`, password, database: service }),
  appRole: `${service}_app`,
});

/** Makes what is missing. Names come from folders of the repository, so they are plain. */
export const ensureDatabases = async (server, services, password) => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    for (const service of services) {
      for (const role of [`${service}_owner`, `${service}_app`]) {
        const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
        await client.query(
          `${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`,
        );
      }
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [service]);
      if (rowCount === 0) {
        await client.query(`CREATE DATABASE ${service} OWNER ${service}_owner`);
        await client.query(`REVOKE CONNECT ON DATABASE ${service} FROM PUBLIC`);
        await client.query(`GRANT CONNECT ON DATABASE ${service} TO ${service}_app`);
      }
    }
  } finally {
    await client.end();
  }
};
