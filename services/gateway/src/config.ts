import { defineConfig, optional, secret, standardConfig, text, url } from '@goldkey/service-kit';

/** What the gateway is told by its environment. */
export const config = defineConfig({
  ...standardConfig,
  IDENTITY_GRPC: text('127.0.0.1:50051', 'host:port of identity'),
  OIDC_ISSUER_URL: optional('external issuer at which people sign in; without it the built-in one at PUBLIC_URL/oidc'),
  OIDC_CLIENT_ID: text('gateway', 'client id at the issuer'),
  GATEWAY_CLIENT_SECRET: secret('client secret at the issuer'),
  OIDC_SCOPE: text('openid', 'scopes asked of the issuer, separated by spaces'),
  ESTATES_URL: url('http://127.0.0.1:3002', "estates' own address"),
  STAFFING_URL: url('http://127.0.0.1:3003', "staffing's own address"),
  COMPLAINTS_URL: url('http://127.0.0.1:3004', "complaints' own address"),
  INSPECTIONS_URL: url('http://127.0.0.1:3006', "inspections' own address"),
  EVALUATION_URL: url('http://127.0.0.1:3005', "evaluation's own address"),
  CONVENIENCE_URL: url('http://127.0.0.1:3009', "convenience's own address"),
  BILLING_URL: url('http://127.0.0.1:3007', "billing's own address"),
  CONSOLE_DIR: text('services/console/dist', 'folder of the built console'),
});

export type GatewayConfig = ReturnType<typeof config>;
