import { defineConfig, optional, standardConfig, text } from '@goldkey/service-kit';

/** What evaluation is told by its environment. */
export const config = defineConfig({
  ...standardConfig,
  ESTATES_GRPC: text('127.0.0.1:50052', 'host:port of estates'),
  STAFFING_GRPC: text('127.0.0.1:50053', 'host:port of staffing'),
  RULEBOOK_FILE: optional("the group's own version of the rulebook, YAML as for assess --rulebook"),
});

export type EvaluationConfig = ReturnType<typeof config>;
