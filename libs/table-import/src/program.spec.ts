import { runImport } from './program.js';

const program = {
  service: 'complaints',
  input: 'file',
  lead: 'Brings rows in.',
  run: () => Promise.reject(new Error('nothing was to be brought in')),
} as const;

const said = (stream: 'stdout' | 'stderr') => {
  const writing = jest.spyOn(process[stream], 'write').mockReturnValue(true);
  return () => writing.mock.calls.map(([text]) => String(text)).join('');
};
afterEach(() => {
  jest.restoreAllMocks();
});

test.each([['--help'], ['complaints', '--help'], ['-h']])(
  'whoever asks for help gets the usage and no error: %s',
  async (...args) => {
    const [told, complained] = [said('stdout'), said('stderr')];
    expect(await runImport(program, args)).toBe(0);
    expect(told()).toMatch(/^npm run import -- complaints --file FILE --mapping FILE/);
    expect(complained()).toBe('');
  },
);

test('a call that lacks something is told so, with the usage', async () => {
  const complained = said('stderr');
  expect(await runImport(program, ['complaints', '--file', 'rows.csv', '--mappng', 'm.yaml'])).toBe(2);
  expect(complained()).toMatch(/--mappng[\s\S]*npm run import/);
});
