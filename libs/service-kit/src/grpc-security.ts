import {
  type ChannelCredentials,
  credentials,
  experimental,
  ServerCredentials,
  type ServerCredentials as ServerSide,
} from '@grpc/grpc-js';
import type { GrpcFiles } from './secured-connections.js';

/** Renewed certificates are found within so long, without a restart. */
const LOOK_EVERY_MS = 60_000;

let provider: experimental.FileWatcherCertificateProvider | undefined;

/** From now on doors and questions are secured by these files; in the clear without any. Called before anything listens or asks. */
export const secureGrpc = (files: GrpcFiles | undefined, lookEveryMs = LOOK_EVERY_MS): void => {
  provider =
    files &&
    new experimental.FileWatcherCertificateProvider({
      caCertificateFile: files.ca,
      certificateFile: files.certificate,
      privateKeyFile: files.key,
      refreshIntervalMs: lookEveryMs,
    });
};

/** For who asks: shows the own certificate, and believes only whom the authority signed. */
export const askingCredentials = (): ChannelCredentials =>
  provider === undefined
    ? credentials.createInsecure()
    : experimental.createCertificateProviderChannelCredentials(provider, provider);

/** For who answers: takes nobody whom the authority did not sign. */
export const answeringCredentials = (): ServerSide =>
  provider === undefined
    ? ServerCredentials.createInsecure()
    : experimental.createCertificateProviderServerCredentials(provider, provider, true);
