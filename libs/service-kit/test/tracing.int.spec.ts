import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { builtPlatform } from '../src/testing/index.js';

const run = promisify(execFile);
let root: string;

/** Answers one request from inside a process that is measured, and waits until its spans are handed over. */
const PROGRAM = `
  import { createServer, get } from 'node:http';
  import { trace } from '@opentelemetry/api';
  const server = createServer((_request, response) => response.end('hi')).listen(0, '127.0.0.1', () => {
    get({ port: server.address().port, path: '/api/probe' }, (answer) => {
      answer.resume().on('end', async () => {
        server.close();
        const { forceFlush } = trace.getTracerProvider().getDelegate();
        await forceFlush?.call(trace.getTracerProvider().getDelegate());
        process.stdout.write(forceFlush ? 'measured' : 'not measured');
      });
    });
  });
`;

const measure = (env: Record<string, string>) =>
  run(process.execPath, ['--import', './libs/service-kit/dist/tracing.js', '--input-type=module', '--eval', PROGRAM], {
    cwd: root,
    env: { PATH: process.env['PATH'], OTEL_SERVICE_NAME: 'probe', ...env },
  });

beforeAll(async () => {
  root = await builtPlatform();
});

test('with a collector the spans of a request go there; without one nothing is measured', async () => {
  const received: { url: string; body: string }[] = [];
  const collector = createServer((request, response) => {
    let body = '';
    request.setEncoding('latin1').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ url: request.url ?? '', body });
      response.end();
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const { port } = collector.address() as { port: number };
  const measured = await measure({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` });
  expect(measured.stdout).toBe('measured');
  expect(
    received
      .filter(({ url }) => url === '/v1/traces')
      .map(({ body }) => body)
      .join(),
  ).toContain('/api/probe');
  expect((await measure({})).stdout).toBe('not measured');
  await new Promise((resolve) => collector.close(resolve));
});
