import { fileSettings } from '@goldkey/files';
import { defineConfig, integer, oneOf, optional, optionalSecret, standardConfig, text } from '@goldkey/service-kit';

/** What billing is told by its environment. */
export const config = defineConfig({
  ...standardConfig,
  ...fileSettings,
  ESTATES_GRPC: text('127.0.0.1:50052', 'host:port of estates'),
  STAFFING_GRPC: text('127.0.0.1:50053', 'host:port of staffing'),
  RUN_PART_HOUSEHOLDS: integer(
    500,
    { min: 1, max: 100_000 },
    'households of a billing run that are booked together, about',
  ),
  PAYMENT_PROVIDER: oneOf(['none', 'test'], 'who takes payments by a link; test moves no money and says so'),
  PAYMENT_SECRET: optionalSecret('what the provider of payments signs its calls with; needed where there is one'),
  PAYMENT_CALLBACK_URL: optional('where the test provider reports to; default: this process'),
});

export type BillingConfig = ReturnType<typeof config>;
