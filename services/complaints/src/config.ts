import { fileSettings } from '@goldkey/files';
import { defineConfig, standardConfig, text } from '@goldkey/service-kit';

/** What complaints is told by its environment. */
export const config = defineConfig({
  ...standardConfig,
  ...fileSettings,
  BILLING_GRPC: text('127.0.0.1:50055', 'host:port of billing'),
  ESTATES_GRPC: text('127.0.0.1:50052', 'host:port of estates'),
  IDENTITY_GRPC: text('127.0.0.1:50051', 'host:port of identity'),
  STAFFING_GRPC: text('127.0.0.1:50053', 'host:port of staffing'),
});

export type ComplaintsConfig = ReturnType<typeof config>;
