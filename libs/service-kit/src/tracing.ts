/**
 * Measures requests and sends the spans to an OpenTelemetry collector, where one is configured. Loaded before everything
 * else: `node --import @goldkey/service-kit/tracing services/x/dist/main.js`. Without OTEL_EXPORTER_OTLP_ENDPOINT it does
 * nothing and loads nothing. There is no ES-module loader hook (it costs seconds at the start): the packages measured are
 * CommonJS and patched by `require` here, before anybody imports them.
 */
import { createRequire } from 'node:module';
import { defineConfig, standardConfig } from './config.js';
import { text } from './settings.js';

const config = defineConfig({
  OTEL_EXPORTER_OTLP_ENDPOINT: standardConfig.OTEL_EXPORTER_OTLP_ENDPOINT,
  OTEL_SERVICE_NAME: text('goldkey', 'name of the process in traces'),
})();

if (config.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined) {
  const [{ NodeSDK }, { HttpInstrumentation }, { GrpcInstrumentation }] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/instrumentation-http'),
    import('@opentelemetry/instrumentation-grpc'),
  ]);
  const unseen = /^\/(health|metrics)/;
  new NodeSDK({
    serviceName: config.OTEL_SERVICE_NAME,
    instrumentations: [
      new HttpInstrumentation({ ignoreIncomingRequestHook: ({ url }) => unseen.test(url ?? '') }),
      new GrpcInstrumentation(),
    ],
  }).start();
  const require = createRequire(import.meta.url);
  for (const name of ['node:http', 'node:https', '@grpc/grpc-js']) require(name);
}
