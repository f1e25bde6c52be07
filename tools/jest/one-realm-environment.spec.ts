import { AsyncLocalStorage } from 'node:async_hooks';

type Environment = new (config: object) => { teardown(): Promise<void> };
const OneRealmEnvironment = jest.requireActual<Environment>('./one-realm-environment.cjs');
const environment = () => new OneRealmEnvironment({ projectConfig: { testEnvironmentOptions: {} } });

test('what a file of tests did to the process is undone after it', async () => {
  const { LANG } = process.env;
  const file = environment();
  Object.assign(process.env, { GOLDKEY_LEFT_BEHIND: 'yes', LANG: 'C' });
  Object.assign(globalThis, { leftBehind: true });
  const listener = () => undefined;
  process.on('SIGUSR2', listener);
  await file.teardown();
  expect(process.env).not.toHaveProperty('GOLDKEY_LEFT_BEHIND');
  expect(process.env['LANG']).toBe(LANG);
  expect(globalThis).not.toHaveProperty('leftBehind');
  expect(process.listeners('SIGUSR2')).not.toContain(listener);
});

test('a store that a file entered is no longer handed on', async () => {
  const file = environment();
  const store = new AsyncLocalStorage<string>();
  store.enterWith('of the file before');
  await file.teardown();
  expect(store.getStore()).toBeUndefined();
});

test('what Node itself makes is of the realm of the tests', () => {
  expect(structuredClone({})).toBeInstanceOf(Object);
});
