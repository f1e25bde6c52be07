import { fileSettings } from '@goldkey/files';
import { defineConfig, standardConfig, text } from '@goldkey/service-kit';

/** What estates is told by its environment. */
export const config = defineConfig({
  ...standardConfig,
  ...fileSettings,
  COMPLAINTS_GRPC: text('127.0.0.1:50054', 'host:port of complaints'),
  STAFFING_GRPC: text('127.0.0.1:50053', 'host:port of staffing'),
});

export type EstatesConfig = ReturnType<typeof config>;
