import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../projects.mjs';
import { allFields, eventParts } from './event.mjs';
import { type Ended, type ScratchCopy, scratchCopy } from './scratch-copy.js';

/** One of each kind, as a person would ask for it; later ones build on earlier ones. */
const asked: readonly (readonly string[])[] = [
  [
    'service',
    'keys',
    'key-loan',
    '--title',
    '钥匙借用|鑰匙借用|Key loans',
    '--meaning',
    'a key of a home lent to somebody',
  ],
  [
    ...['service', 'lockers', 'locker', '--title', '储物柜|儲物櫃|Lockers', '--meaning', 'a box for parcels'],
    ...['--zh', '储物柜'],
  ],
  [
    ...['use-case', 'keys', 'return-key-loan', '--says', 'The key comes back', '--sets', 'returnedOn:day'],
    ...['--sets', 'returnedBy:text?', '--already', '钥匙已经归还。|鑰匙已經歸還。|The key has come back already.'],
  ],
  [
    ...['use-case', 'estates', 'vacate-household', '--says', 'The people of a household move out'],
    ...[
      '--sets',
      'vacatedOn:day',
      '--already',
      '这一户已经搬出。|這一戶已經搬出。|The household has moved out already.',
    ],
  ],
  [
    ...['event', 'estates', 'meter.read', '--says', 'A meter of a home is read', '--field', 'readAt:instant'],
    ...['--field', 'reading:decimal', '--field', 'medium:listed(water|gas)', '--zh', '表计', '--meaning', 'counts use'],
    ...['--word', 'water=水=water=what the taps give', '--word', 'gas=燃气|燃氣=gas=what the stoves burn'],
  ],
  [
    ...['clause', 'M-98', 'examination', '--document', '003-service-centre-manager'],
    ...['--on', 'staffing.examination.taken', '--owed', 'employee', '--points', '2', '--fine', '1.50'],
    ...['--title', '参加考试|參加考試|Examination taken', '--place', '003，考试|003，考試|003, examinations'],
    ...[
      '--text',
      '每次扣 {points} 分、罚 {fine} 元。|每次扣 {points} 分、罰 {fine} 元。|Each costs {points} points and {fine} yuan.',
    ],
  ],
  [
    ...['clause', 'M-99', 'finding', '--document', '003-service-centre-manager', '--points', '1', '--within', '48'],
    ...['--on', 'inspections.finding.raised', '--done', 'inspections.finding.rectified'],
    ...['--title', '按时整改|按時整改|Findings put right', '--place', '003，巡查|003，巡查|003, patrols'],
    ...[
      '--text',
      '{hours} 小时内整改，漏一次扣 {points} 分。|{hours} 小時內整改，漏一次扣 {points} 分。|Within {hours} hours, else {points} points.',
    ],
  ],
  [
    'migration',
    'estates',
    'add-remark',
    '--why',
    'people note what is special',
    '--table',
    'household',
    '--column',
    'remark text',
  ],
  [
    ...['page', 'estates', 'vehicles', '--title', '车辆|車輛|Vehicles', '--sort', 'plate,from', '--icon', 'building'],
    ...[
      '--column',
      'plate=车牌|車牌|Plate',
      '--column',
      'from:day=自|自|From',
      '--column',
      'description?=车型|車型|Description',
    ],
    ...['--new', '登记车辆|登記車輛|Register a vehicle', '--field', 'householdId=住户编号|住戶編號|Home’s key'],
    ...['--field', 'plate=车牌|車牌|Plate', '--field', 'description=车型|車型|Description'],
    ...['--field', 'from:day=自|自|From'],
  ],
  [
    ...['adr', 'Keys are lent by the desk', '--context', 'Keys are lent.', '--decision', 'The desk lends them.'],
    ...['--consequences', 'Nobody lends a key alone.', '--check', 'A test of keys.'],
  ],
];

const node = process.execPath;
/** What the doors of two services are told by. */
const BUILT = 'kernel,access,postgres,messaging,proto,service-kit,estates,keys,lockers';
const tsc = 'node_modules/typescript-native/bin/tsc';
let copy: ScratchCopy;
let made: Ended[] = [];
let generated: Ended[] = [];

/** The end of what a command said that failed. */
const fault = ({ status, output }: Ended): string => (status === 0 ? '' : output.slice(-4_000));
const ask = (args: readonly string[]): Ended => copy.run(node, ['tools/new.mjs', ...args, '--no-generate']);

/** A contract whose service nobody has written yet. */
const writeContract = (): void => {
  const fields = allFields('parcel', [{ name: 'storedAt', form: 'instant' }]);
  const event = { service: 'lockers', thing: 'parcel', past: 'stored', says: 'A parcel waits.', fields };
  const file = (name: string): string => path.join(copy.folder, name);
  const { files, edits } = eventParts(event, { has: (name: string) => existsSync(file(name)) });
  // The rulebook reads nothing of it, so nobody listens.
  const { 'services/evaluation/src/main.ts': _listener, ...places } = edits;
  for (const [name, change] of Object.entries<(text: string) => string>(places)) files[name] = change(copy.read(name));
  const word = '| 包裹 | parcel | `parcel` | what the post brings |\n';
  files['docs/glossary.md'] = `${copy.read('docs/glossary.md').trimEnd()}\n${word}`;
  for (const [name, text] of Object.entries<string>(files)) {
    mkdirSync(path.dirname(file(name)), { recursive: true });
    writeFileSync(file(name), text);
  }
};

beforeAll(() => {
  copy = scratchCopy();
  writeContract();
  made = asked.map(ask);
  // The documents of the other services stay as they are, and starting each takes seconds.
  const document = (name: string) => [`services/${name}/dist/main.js`, '--openapi', `services/${name}/openapi.json`];
  const steps = [
    ['tools/generate.mjs', 'contracts', 'handbook', 'map'],
    ['tools/build.mjs', '--only', BUILT],
  ];
  generated = [...steps, ...['keys', 'lockers', 'estates'].map(document)].map((args) => copy.run(node, args));
}, 300_000);
afterAll(() => copy?.remove());

test('every kind is tried here', () => {
  const kinds = readdirSync(path.join(root, 'tools/new')).flatMap((file) => /^([a-z-]+)\.mjs$/.exec(file)?.[1] ?? []);
  expect([...new Set(asked.map(([kind]) => kind))].sort()).toEqual(kinds.sort());
});

test('what is asked for is made, and what follows from it generated', () => {
  expect(made.map(fault).join('')).toBe('');
  expect(generated.map(fault).join('')).toBe('');
  for (const { output } of made) expect(output).toMatch(/^made\n {2}\S+/);
});

test('it is formatted and has nothing that the linter warns of', () => {
  const files = copy.changed().filter((file) => /\.(ts|tsx|json|yaml)$/.test(file));
  const args = ['check', '--error-on-warnings', '--no-errors-on-unmatched', ...files];
  expect(fault(copy.run('node_modules/.bin/biome', args))).toBe('');
});

test('a service whose contract stands already keeps its events and adds its own', () => {
  const contract = copy.read('proto/goldkey/lockers/v1/events.proto');
  expect(contract.match(/^message \w+/gm)).toEqual(['message ParcelStored', 'message LockerRegistered']);
  expect(copy.read('deploy/kafka/topics.yaml').match(/lockers/g)).toHaveLength(1);
});

test.each(['tsconfig.json', 'services/console/tsconfig.json'])(
  'the types of %s fit',
  (project) => {
    expect(fault(copy.run(node, [tsc, '-p', project]))).toBe('');
  },
  120_000,
);

test('it keeps to the layers', () => {
  const args = [
    '--config',
    '.dependency-cruiser.cjs',
    'services/keys',
    'services/lockers',
    'services/estates',
    'libs/rulebook',
  ];
  expect(fault(copy.run('node_modules/.bin/depcruise', args))).toBe('');
}, 120_000);

test('it is healthy, and its own tests pass', () => {
  const health = 'tools/health/(contracts|documents|files|packages|services|texts)';
  const folders = [
    health,
    'services/keys',
    'services/lockers',
    'services/estates/(src|test|ui)',
    'libs/rulebook/tests/(cases|health)',
  ];
  const ended = copy.run(node, ['node_modules/jest/bin/jest.js', ...folders], { GOLDKEY_SUITES: 'spec,contract' });
  expect(fault(ended)).toBe('');
  for (const file of ['decide', 'return-key-loan', 'vacate-household', 'key-loans-list', 'vehicles-list'])
    expect(ended.output).toMatch(new RegExp(`PASS .*/${file}\\.spec\\.ts`));
}, 180_000);

const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['a name that is taken', ['service', 'estates', 'key', '--title', 'a|b|c', '--meaning', 'x'], /exists already/],
  ['a thing that the service has not', ['use-case', 'estates', 'paint-moon'], /household, parking, property/],
  ['an event without a word for its thing', ['event', 'estates', 'moon.risen', '--says', 'It rises'], /--zh is needed/],
  [
    'a clause that is computed already',
    ['clause', 'M-05', 'plan', '--on', 'staffing.plan.submitted'],
    /no open clause/,
  ],
  [
    'a page of a door that is not there',
    ['page', 'estates', 'moons', '--title', 'a|b|c', '--column', 'x=a|b|c', '--sort', 'x'],
    /knows no GET/,
  ],
  [
    'a dialog that leaves out what the door insists on',
    [
      ...['page', 'estates', 'vehicles', '--title', 'a|b|c', '--column', 'plate=a|b|c', '--sort', 'plate'],
      ...['--new', 'a|b|c', '--field', 'plate=a|b|c'],
    ],
    /insists on: householdId, from/,
  ],
  [
    'a decision without its check',
    ['adr', 'We decide', '--context', 'x', '--decision', 'x', '--consequences', 'x'],
    /--check/,
  ],
  [
    'a column that may not be empty',
    ['migration', 'estates', 'add-x', '--why', 'x', '--table', 'household', '--column', 'x text not null'],
    /empty at first/,
  ],
];

test.each(refused)('%s is refused, and nothing is written', (_what, args, reason) => {
  const before = copy.changed();
  const ended = ask(args);
  expect(ended).toMatchObject({ status: 1, output: expect.stringMatching(reason) });
  expect(copy.changed()).toEqual(before);
});
