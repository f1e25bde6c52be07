import type { Brokers } from '@goldkey/messaging';
import { ConfigError, type ConfigOf, oneOf, optional, optionalSecret } from './settings.js';

/** How connections to Kafka and between services are secured. All of it may be left out: then they are in the clear. */
export const securedConnections = {
  KAFKA_TLS: oneOf(['off', 'on'], 'whether connections to the brokers are encrypted'),
  KAFKA_CA_FILE: optional("PEM of who signed the brokers' certificates; without it those whom Node trusts"),
  KAFKA_CERT_FILE: optional("PEM of the service's own certificate for the brokers"),
  KAFKA_KEY_FILE: optional('PEM of its key'),
  KAFKA_SASL: oneOf(
    ['none', 'plain', 'scram-sha-256', 'scram-sha-512'],
    'how a name and a password are shown to brokers',
  ),
  KAFKA_USERNAME: optional('name at the brokers, for KAFKA_SASL'),
  KAFKA_PASSWORD: optionalSecret('its password'),
  GRPC_CA_FILE: optional(
    "PEM of who signs the services' certificates. With it and the next two, services answer and ask each other by mutual TLS only",
  ),
  GRPC_CERT_FILE: optional("PEM of the service's own certificate, which names the host by which others reach it"),
  GRPC_KEY_FILE: optional('PEM of its key'),
} as const;

type Secured = Partial<ConfigOf<typeof securedConnections>>;

/** What does not go together is told at the start, not at the first connection. */
const together = (first: string, second: string): never => {
  throw new ConfigError([`${first} and ${second} are given together or not at all`]);
};

/** The brokers with how they are spoken to. Throws ConfigError where settings do not go together. */
export const brokersOf = (config: Secured & { readonly KAFKA_BROKERS: string }): Brokers => {
  const { KAFKA_BROKERS: addresses, KAFKA_SASL: mechanism = 'none', KAFKA_USERNAME, KAFKA_PASSWORD } = config;
  if ((config.KAFKA_CERT_FILE === undefined) !== (config.KAFKA_KEY_FILE === undefined))
    together('KAFKA_CERT_FILE', 'KAFKA_KEY_FILE');
  const tls =
    config.KAFKA_TLS === 'on'
      ? { ca: config.KAFKA_CA_FILE, certificate: config.KAFKA_CERT_FILE, key: config.KAFKA_KEY_FILE }
      : undefined;
  if (mechanism === 'none') return tls === undefined ? addresses : { addresses, tls };
  if (KAFKA_USERNAME === undefined || KAFKA_PASSWORD === undefined)
    return together('KAFKA_SASL', 'KAFKA_USERNAME, KAFKA_PASSWORD');
  return { addresses, tls, sasl: { mechanism, username: KAFKA_USERNAME, password: KAFKA_PASSWORD } };
};

/** The files of mutual TLS between services; `undefined` where they speak in the clear. Throws ConfigError where one is missing. */
export const grpcFilesOf = (config: Secured): GrpcFiles | undefined => {
  const { GRPC_CA_FILE: ca, GRPC_CERT_FILE: certificate, GRPC_KEY_FILE: key } = config;
  if (ca === undefined && certificate === undefined && key === undefined) return undefined;
  if (ca === undefined || certificate === undefined || key === undefined)
    return together('GRPC_CA_FILE', 'GRPC_CERT_FILE, GRPC_KEY_FILE');
  return { ca, certificate, key };
};

/** PEM files by which services know each other. */
export interface GrpcFiles {
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}
