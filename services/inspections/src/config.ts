import { fileSettings } from '@goldkey/files';
import { defineConfig, standardConfig, text } from '@goldkey/service-kit';

/** What inspections is told by its environment. */
export const config = defineConfig({
  ...standardConfig,
  ...fileSettings,
  ESTATES_GRPC: text('127.0.0.1:50052', 'host:port of estates'),
  COMPLAINTS_GRPC: text('127.0.0.1:50054', 'host:port of complaints'),
  STAFFING_GRPC: text('127.0.0.1:50053', 'host:port of staffing'),
});

export type InspectionsConfig = ReturnType<typeof config>;
