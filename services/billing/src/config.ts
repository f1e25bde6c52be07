import { defineConfig, standardConfig, text } from '@goldkey/service-kit';

/** What billing is told by its environment. */
export const config = defineConfig({
  ...standardConfig,
  ESTATES_GRPC: text('127.0.0.1:50052', 'host:port of estates'),
});

export type BillingConfig = ReturnType<typeof config>;
