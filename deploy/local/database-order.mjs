import { orderFor } from '../../libs/postgres/dist/index.js';
import { databaseUrls } from './databases.mjs';

/** The order for a service's database and its two roles. */
export const databaseOrder = (server, service, password) => {
  const { owner, app } = databaseUrls(server, service, password);
  return orderFor({ owner, app });
};
