import { readFileSync } from 'node:fs';
import type { KafkaConfig } from 'kafkajs';

/** Files in PEM. They are read whenever a client is made, and clients are made anew after a failure: renewed files are found. */
export interface TlsFiles {
  /** Who signed the brokers' certificates; without it those whom Node trusts. */
  readonly ca?: string | undefined;
  /** The service's own certificate and its key, where brokers ask for one. */
  readonly certificate?: string | undefined;
  readonly key?: string | undefined;
}

/** A name and a password that brokers know. */
export interface SaslLogin {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

/** Brokers with how connections to them are secured. */
export interface SecuredBrokers {
  /** host:port, separated by commas. */
  readonly addresses: string;
  readonly tls?: TlsFiles | undefined;
  readonly sasl?: SaslLogin | undefined;
}

/** Where the brokers are: host:port separated by commas, in the clear, or with how they are spoken to. */
export type Brokers = string | SecuredBrokers;

const text = (file: string | undefined): string | undefined =>
  file === undefined ? undefined : readFileSync(file, 'utf8');

const sslOf = ({ ca, certificate, key }: TlsFiles): KafkaConfig['ssl'] => {
  const trusted = text(ca);
  return {
    ...(trusted === undefined ? {} : { ca: [trusted] }),
    ...(certificate === undefined ? {} : { cert: text(certificate), key: text(key) }),
  };
};

/** What kafkajs is told of the brokers. Throws where a named file cannot be read. */
export const connectionTo = (brokers: Brokers): Pick<KafkaConfig, 'brokers' | 'ssl' | 'sasl'> => {
  const { addresses, tls, sasl } = typeof brokers === 'string' ? { addresses: brokers } : brokers;
  return {
    brokers: addresses.split(',').map((broker) => broker.trim()),
    ...(tls === undefined ? {} : { ssl: sslOf(tls) }),
    ...(sasl === undefined ? {} : { sasl: sasl as NonNullable<KafkaConfig['sasl']> }),
  };
};
