import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import {
  type GrpcObject,
  loadPackageDefinition,
  Server,
  ServerCredentials,
  type ServiceClientConstructor,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

/** Another service that answers these questions by the calls' names, at a port of its own. */
export const answering = async <Request>(
  service: string,
  answers: Readonly<Record<string, (request: Request) => object>>,
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
    (call: { request: Request }, done: (error: null, value: object) => void) => done(null, answer(call.request)),
  ]);
  server.addService(found.service, Object.fromEntries(calls));
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  return { server, at: `127.0.0.1:${port}` };
};
