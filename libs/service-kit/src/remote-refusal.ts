/** Another service says no: its refusal code, and its sentence in the caller's language. */
export class RemoteRefusal extends Error {
  override readonly name = 'RemoteRefusal';

  constructor(
    readonly code: string,
    /** gRPC status. */
    readonly status: number,
    cause: unknown,
    readonly detail?: string,
  ) {
    super(code, { cause });
  }
}

/** HTTP status and gRPC status of the same answer; what is not here is UNKNOWN. */
const STATUSES: readonly (readonly [http: number, grpc: number])[] = [
  [400, 3],
  [422, 3],
  [401, 16],
  [403, 7],
  [404, 5],
  [409, 9],
  [412, 10],
  [428, 9],
  [429, 8],
  [503, 14],
];
const UNKNOWN = 2;

/** The gRPC status for an HTTP one. */
export const grpcStatusOf = (http: number): number => STATUSES.find(([known]) => known === http)?.[1] ?? UNKNOWN;

/** The trailer that carries a refusal's sentence. */
export const DETAIL_TRAILER = 'goldkey-detail-bin';
