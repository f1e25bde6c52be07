/** One database and two roles for each service: an owner who migrates, and the role of the service itself, which owns nothing. */
import { orderFor } from '../../libs/postgres/dist/index.js';

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

/** The order for a service's database and its two roles. */
export const databaseOrder = (server, service, password) => {
  const { owner, app } = databaseUrls(server, service, password);
  return orderFor({ owner, app });
};
