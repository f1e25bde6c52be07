import { defineConfig, oneOf, optional, optionalSecret, secret, standardConfig, text } from '@goldkey/service-kit';

/** What identity is told by its environment. */
export const config = defineConfig({
  ...standardConfig,
  GATEWAY_CLIENT_SECRET: secret('secret of the gateway at the built-in issuer'),
  CLI_CLIENT_SECRET: secret('secret of command-line clients, which act for group IT'),
  COOKIE_SECRET: secret("signs the built-in issuer's cookies"),
  SEALING_SECRET: optionalSecret(
    'under which secrets of second factors are sealed; without it COOKIE_SECRET. Another one makes them unreadable',
  ),
  SERVICE_CLIENTS: optionalSecret('secrets of the other services, as `name=secret` separated by commas'),
  MESSAGES: oneOf<'off' | 'log' | 'webhook'>(
    ['off', 'log', 'webhook'],
    'how links for new passwords reach people who ask for one themselves',
  ),
  MESSAGES_WEBHOOK_URL: optional('where messages are posted as JSON, for MESSAGES=webhook'),
  MESSAGES_WEBHOOK_SECRET: optionalSecret('sent there as a bearer token'),
  BOOTSTRAP_ADMIN_LOGIN: text('admin', 'login of the first account of group IT, made when there is none'),
  BOOTSTRAP_ADMIN_PASSWORD: secret('its password at the beginning'),
  ESTATES_GRPC: text('127.0.0.1:50052', 'host:port of estates'),
  STAFFING_GRPC: text('127.0.0.1:50053', 'host:port of staffing'),
  INSPECTIONS_GRPC: text('127.0.0.1:50057', 'host:port of inspections'),
  COMPLAINTS_GRPC: text('127.0.0.1:50054', 'host:port of complaints'),
  BILLING_GRPC: text('127.0.0.1:50055', 'host:port of billing'),
  CONVENIENCE_GRPC: text('127.0.0.1:50058', 'host:port of convenience'),
  EVALUATION_GRPC: text('127.0.0.1:50056', 'host:port of evaluation'),
  OIDC_ISSUER_URL: optional('external issuer whose access tokens are accepted too; without it only the built-in one'),
  OIDC_AUDIENCE: text('goldkey', "audience that the external issuer's tokens must carry"),
  OIDC_LOGIN_CLAIM: text('email', "claim of the external issuer's tokens that holds the account's login"),
});

export type IdentityConfig = ReturnType<typeof config>;
