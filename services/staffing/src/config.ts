import { fileSettings } from '@goldkey/files';
import { defineConfig, standardConfig } from '@goldkey/service-kit';

/** What staffing is told by its environment. */
export const config = defineConfig({ ...standardConfig, ...fileSettings });
