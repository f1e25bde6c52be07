import { defineConfig, describing } from './config.js';
import { ConfigError, integer, oneOf, optional, port, secret, secretUrl, text, url } from './settings.js';

const config = defineConfig({
  DATABASE_URL: secretUrl('PostgreSQL of this service'),
  COOKIE_SECRET: secret('signs cookies'),
  KAFKA_BROKERS: text('kafka:9092', 'brokers'),
  PAUSE_MS: integer(200, { min: 10, max: 5_000 }, 'pause'),
  HTTP_PORT: port(0, 'port'),
  PUBLIC_URL: url('http://localhost:8080/', 'address'),
  LOG_LEVEL: oneOf(['info', 'debug'], 'level'),
  ISSUER: optional('issuer'),
});
const enough = { DATABASE_URL: 'postgres://u:p@h/d', COOKIE_SECRET: 's' };

test('defaults stand where nothing is said', () => {
  expect(config(enough)).toEqual({
    ...enough,
    KAFKA_BROKERS: 'kafka:9092',
    PAUSE_MS: 200,
    HTTP_PORT: 0,
    PUBLIC_URL: 'http://localhost:8080',
    LOG_LEVEL: 'info',
    ISSUER: undefined,
  });
});

test('every fault is told at once, and no secret is quoted', () => {
  const read = () => config({ DATABASE_URL: 'my password', PAUSE_MS: '9', HTTP_PORT: '65536', LOG_LEVEL: 'loud' });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/DATABASE_URL is not a URL/);
  expect(read).toThrow(/COOKIE_SECRET is missing \(signs cookies\)/);
  expect(read).toThrow(/PAUSE_MS is not a whole number from 10 to 5000/);
  expect(read).toThrow(/HTTP_PORT/);
  expect(read).toThrow(/LOG_LEVEL is none of info, debug/);
  expect(read).not.toThrow(/my password/);
});

test.each([
  ['10', 10],
  ['5000', 5_000],
])('a whole number may be at its bound: %s', (text, number) => {
  expect(config({ ...enough, PAUSE_MS: text }).PAUSE_MS).toBe(number);
});

test.each(['5001', '10.5', 'ten'])('%s is refused where a whole number up to 5000 is wanted', (text) => {
  expect(() => config({ ...enough, PAUSE_MS: text })).toThrow(ConfigError);
});

test('only --openapi makes a process describe itself', () => {
  expect(describing(['node', 'main.js'])).toBeUndefined();
  expect(describing(['node', 'main.js', '--openapi', 'openapi.json'])).toBe('openapi.json');
});
