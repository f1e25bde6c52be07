import { fileSettings } from '@goldkey/files';
import { defineConfig, standardConfig, text } from '@goldkey/service-kit';

/** What staffing is told by its environment. */
export const config = defineConfig({
  ...standardConfig,
  ...fileSettings,
  INSPECTIONS_GRPC: text('127.0.0.1:50057', 'host:port of inspections'),
  BILLING_GRPC: text('127.0.0.1:50055', 'host:port of billing'),
});

export type StaffingConfig = ReturnType<typeof config>;
