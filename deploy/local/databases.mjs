/** One database and two roles for each service: an owner who migrates, and the role of the service itself, which owns nothing. */
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
