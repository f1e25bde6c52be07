import { defineConfig, optional, secretUrl } from '@goldkey/service-kit';

/** What the program that collects files is told by its environment. */
export const collectConfig = defineConfig({
  DATABASE_URL: secretUrl('PostgreSQL of the evaluation that is rebuilt, as the role that owns no table'),
  RULEBOOK_FILE: optional("the group's own version of the rulebook, as the service has it"),
});
