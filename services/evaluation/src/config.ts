import { defineConfig, optional, type Setting, standardConfig, text } from '@goldkey/service-kit';

const clockTime = (fallback: string, description: string): Setting<string> => ({
  ...text(fallback, description),
  read: (value) => {
    const time = value || fallback;
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError('is not a time of day HH:MM');
    return time;
  },
});

/** What evaluation is told by its environment. */
export const config = defineConfig({
  ...standardConfig,
  ESTATES_GRPC: text('127.0.0.1:50052', 'host:port of estates'),
  STAFFING_GRPC: text('127.0.0.1:50053', 'host:port of staffing'),
  VERIFY_AT: clockTime('03:30', 'when the ledger is compared with the facts each night, HH:MM in Asia/Shanghai'),
  RULEBOOK_FILE: optional("the group's own version of the rulebook, YAML as for assess --rulebook"),
});

export type EvaluationConfig = ReturnType<typeof config>;
