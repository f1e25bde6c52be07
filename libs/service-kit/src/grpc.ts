import { currentCallerOrNone, sendOrigin, sendToken } from '@goldkey/access';
import { Fault } from '@goldkey/postgres';
import { loadPackageDefinition, Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { loadSync, type Options } from '@grpc/proto-loader';
import { askingCredentials } from './grpc-security.js';
import { DETAIL_TRAILER, RemoteRefusal } from './remote-refusal.js';
import { currentLocale, currentTraceparent } from './request-context.js';

/** Bytes of a request's headers at most, for HTTP and gRPC. */
export const MAX_HEADER_BYTES = 262_144;

const DEADLINE_MS = 5_000;

/** How messages of ts-proto's types travel. */
export const loaderOptions: Options = { longs: String, enums: Number, defaults: true, arrays: true };

/** Which service of which contract, and where it listens. */
export interface GrpcClientOptions {
  /** `goldkey.staffing.v1` */
  readonly package: string;
  /** The service's name in the contract, `Staffing`. */
  readonly service: string;
  readonly protoPath: string | readonly string[];
  /** host:port */
  readonly address: string;
  /** Milliseconds a call may take; default 5,000: a machine on which everything begins anew is slow, not away. */
  readonly deadlineMs?: number;
  /** Whether a call waits for a connection until its deadline; else it fails at once while there is none. */
  readonly waits?: boolean;
  /** Folders in which imports of the contract are looked for. */
  readonly includeDirs?: readonly string[];
}

/** A client that can be asked and closed. */
export interface GrpcClient {
  /** Asks; hands on the running caller's token (the service's own where nobody asked for the work), language and trace. Throws Fault when the service is away or late, RemoteRefusal when it says no. */
  call<Answer>(method: string, request: object, token?: string): Promise<Answer>;
  /** Listens to a stream of messages until it breaks (`ended`), or until what it answers is called; as who the token says, if any. */
  listen<Message>(
    method: string,
    request: object,
    heard: (message: Message) => void,
    ended: () => void,
    token?: string,
  ): () => void;
  close(): void;
}

/** The stream of a call that answers more than once. */
interface Stream {
  on(event: 'data' | 'error' | 'end', done: (value: never) => void): Stream;
  cancel(): void;
}

type Ask = (
  request: object,
  metadata: Metadata,
  options: object,
  done: (error: ServiceError | null, answer: unknown) => void,
) => void;

const AWAY: ReadonlySet<number> = new Set([
  status.UNAVAILABLE,
  status.DEADLINE_EXCEEDED,
  status.RESOURCE_EXHAUSTED,
  status.CANCELLED,
  status.INTERNAL,
  status.UNKNOWN,
]);

const metadataFor = (token: string | undefined, waitForReady = false): Metadata => {
  const metadata = new Metadata({ waitForReady });
  if (token !== undefined) sendToken(metadata, token);
  sendOrigin(metadata);
  metadata.set('accept-language', currentLocale());
  const traceparent = currentTraceparent();
  if (traceparent !== undefined) metadata.set('traceparent', traceparent);
  return metadata;
};

const errorOf = (service: string, error: ServiceError): Error => {
  if (AWAY.has(error.code)) return new Fault(service.toLowerCase(), error.message, error);
  const detail = error.metadata?.get(DETAIL_TRAILER)[0]?.toString();
  return new RemoteRefusal(error.details || error.message, error.code, error, detail);
};

/** The service's own token, for what nobody asked it for: consumers, timers, migrations. */
let ownToken: (() => Promise<string>) | undefined;

/** From now on calls on nobody's behalf carry the service's own token, as `source` has it. */
export const actAsService = (source: (() => Promise<string>) | undefined): void => {
  ownToken = source;
};

/** The running caller's token; the service's own only for work of the platform itself, never for somebody without a token. */
const callersToken = async (): Promise<string | undefined> => {
  const caller = currentCallerOrNone();
  return caller?.kind === 'system' ? (caller.token ?? (await ownToken?.())) : caller?.token;
};

/** Connects (at the first call) to another service. Every call has a deadline. */
export const grpcClient = (options: GrpcClientOptions): GrpcClient => {
  const definition = loadSync([options.protoPath].flat() as string[], {
    ...loaderOptions,
    includeDirs: [...(options.includeDirs ?? [])],
  });
  const found = options.package
    .split('.')
    .concat(options.service)
    .reduce<unknown>(
      (level, name) => (level as Record<string, unknown> | undefined)?.[name],
      loadPackageDefinition(definition),
    );
  if (typeof found !== 'function') throw new Error(`${options.package}.${options.service} is not in its contract`);
  const Client = found as new (
    address: string,
    security: unknown,
    channel?: object,
  ) => Record<string, unknown> & { close(): void };
  const client = new Client(options.address, askingCredentials(), {
    'grpc.max_metadata_size': MAX_HEADER_BYTES,
    'grpc.initial_reconnect_backoff_ms': 100,
    'grpc.max_reconnect_backoff_ms': 2_000,
    // Copies come and go one after the other: their addresses are asked for anew as often, not every half minute.
    'grpc.dns_min_time_between_resolutions_ms': 2_000,
    // Where a name has several addresses, each question goes to the next of them: connections last.
    'grpc.service_config': JSON.stringify({ loadBalancingConfig: [{ round_robin: {} }] }),
  });
  return {
    async call<Answer>(method: string, request: object, given?: string): Promise<Answer> {
      const ask = client[method] as Ask | undefined;
      if (ask === undefined) throw new Error(`${options.service} has no call ${method}`);
      const token = given ?? (await callersToken());
      return new Promise<Answer>((resolve, reject) => {
        const deadline = Date.now() + (options.deadlineMs ?? DEADLINE_MS);
        ask.call(client, request, metadataFor(token, options.waits), { deadline }, (error, answer) => {
          if (error) reject(errorOf(options.service, error));
          else resolve(answer as Answer);
        });
      });
    },
    listen<Message>(
      method: string,
      request: object,
      heard: (message: Message) => void,
      ended: () => void,
      token?: string,
    ) {
      const open = client[method] as ((request: object, metadata: Metadata) => Stream) | undefined;
      if (open === undefined) throw new Error(`${options.service} has no call ${method}`);
      const stream = open.call(client, request, metadataFor(token));
      stream.on('data', heard as (value: never) => void);
      // A stream that fails ends too; both are told, and told once.
      let over = false;
      const end = (): void => {
        if (!over) ended();
        over = true;
      };
      stream.on('error', end).on('end', end);
      return () => {
        over = true;
        stream.cancel();
      };
    },
    close: () => client.close(),
  };
};
