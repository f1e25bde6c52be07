import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import {
  type GrpcObject,
  loadPackageDefinition,
  type Metadata,
  Server,
  ServerCredentials,
  type ServiceClientConstructor,
  type ServiceError,
  status,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

interface Call<Request> {
  readonly request: Request;
  readonly metadata: Metadata;
}

/** Another service that answers these questions by the calls' names, at a port of its own; `refuses` says no as a door does. */
export const answering = async <Request>(
  service: string,
  answers: Readonly<Record<string, (request: Request) => object>>,
  refuses: (authorization: string | undefined) => string | undefined = () => undefined,
): Promise<{ readonly server: Server; readonly at: string }> => {
  const name = service.toLowerCase();
  const loaded = loadPackageDefinition(
    loadSync(protoPath(name), { includeDirs: [protoRoot], defaults: true, arrays: true }),
  );
  const found = [...protoPackage(name).split('.'), service].reduce<unknown>(
    (level, part) => (level as GrpcObject)[part],
    loaded,
  ) as ServiceClientConstructor;
  const server = new Server();
  const calls = Object.entries(answers).map(([method, answer]) => [
    method,
    ({ request, metadata }: Call<Request>, done: (error: Partial<ServiceError> | null, value?: object) => void) => {
      const refusal = refuses(metadata.get('authorization')[0]?.toString());
      if (refusal === undefined) done(null, answer(request));
      else done({ code: status.PERMISSION_DENIED, details: refusal });
    },
  ]);
  server.addService(found.service, Object.fromEntries(calls));
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  return { server, at: `127.0.0.1:${port}` };
};
