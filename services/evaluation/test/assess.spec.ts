import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { heard } from '@goldkey/testing';
import { main } from '../src/offline/main.js';

const TIME = '2025-01-01T00:00:00+08:00';
const event = (id: string, type: string, data: object, time = TIME): string =>
  JSON.stringify({
    specversion: '1.0',
    id,
    source: '/goldkey/test',
    type: `goldkey.${type}.v1`,
    subject: id,
    time,
    propertyid: 'p-1',
    data: { propertyId: 'p-1', ...data },
  });

/** A property whose manager reports nothing in 2026-W10: M-03, M-04 and M-06 cost 2.00 each. */
const lines = [
  event('p', 'estates.property.registered', { unitId: 'u-p', serviceStart: '2025-01-01', households: 300 }),
  event('a', 'staffing.appointment.started', {
    appointmentId: 'a-1',
    employeeId: 'e-1',
    unitId: 'u-p',
    role: 'property-manager',
    from: '2025-01-01',
  }),
];
const reported = event(
  'r',
  'staffing.plan.progress-reported',
  { employeeId: 'e-1', planKind: 'month', week: '2026-W10', reportedAt: '2026-03-03T09:00:00+08:00' },
  '2026-03-03T09:00:00+08:00',
);
const asked = ['--period', '2026-W10', '--as-of', '2026-03-09T00:00:00+08:00'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'goldkey-assess-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Buffer): string => {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
};
const eventsFile = (name: string, ...texts: readonly string[]): string => file(name, `${texts.join('\n')}\n`);

const run = (...argv: readonly string[]) => heard(() => main(argv));

const managerIn = (json: string) => {
  const { subjects } = JSON.parse(json) as {
    subjects: { id: string; fine?: string; duties: Record<string, object> }[];
  };
  return subjects.find(({ id }) => id === 'e-1');
};

describe('the assessment', () => {
  test('is printed as JSON with period and instant as they were asked, and ends with 0', async () => {
    const { status, out, err } = await run('--events', eventsFile('plain.ndjson', ...lines), ...asked);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(
      out.startsWith('{\n  "rulebook": "2024-07",\n  "period": "2026-W10",\n  "asOf": "2026-03-09T00:00:00+08:00",\n'),
    ).toBe(true);
    expect(managerIn(out)).toMatchObject({ fine: '6.00', duties: { 'M-03': { due: 1, done: 0 } } });
  });

  test('reads several files as one, whatever their order', async () => {
    const [first, second] = [eventsFile('one.ndjson', ...lines), eventsFile('two.ndjson', reported)];
    const one = await run('--events', first, '--events', second, ...asked);
    const other = await run('--events', second, '--events', first, ...asked);
    expect(managerIn(one.out)?.fine).toBe('4.00');
    expect(other).toEqual(one);
  });

  test('unpacks .gz and reads standard input for -', async () => {
    const text = `${lines.join('\n')}\n`;
    const plain = await run('--events', file('same.ndjson', text), ...asked);
    expect(await run('--events', file('packed.ndjson.gz', gzipSync(text)), ...asked)).toEqual(plain);
    const piped = Readable.from([text]) as unknown as typeof process.stdin;
    const stdin = jest.spyOn(process, 'stdin', 'get').mockReturnValue(piped);
    try {
      expect(await run('--events', '-', ...asked)).toEqual(plain);
    } finally {
      stdin.mockRestore();
    }
  });

  test('does not see events from after the instant', async () => {
    const late = reported.replace('"time":"2026-03-03T09:00:00+08:00"', '"time":"2026-03-09T00:00:00.001+08:00"');
    const { out } = await run('--events', eventsFile('late.ndjson', ...lines, late), ...asked);
    expect(managerIn(out)?.fine).toBe('6.00');
  });

  test('is judged by the numbers of a rulebook file from its month on', async () => {
    const events = eventsFile('priced.ndjson', ...lines);
    const numbers = 'parameters:\n  M-03: { fine: 20, points: 3 }\n';
    const dearer = file('dearer.yaml', `id: dearer\nfrom: 2026-03-01\n${numbers}`);
    const beside = file('beside.yaml', 'id: dearer\nfrom: 2026-03-01\nM-03: { fine: 20, points: 3 }\n');
    const later = file('later.yaml', `id: later\nfrom: 2026-04-01\n${numbers}`);
    const priced = await run('--events', events, ...asked, '--rulebook', dearer);
    expect(JSON.parse(priced.out)).toMatchObject({ rulebook: 'dearer' });
    expect(managerIn(priced.out)).toMatchObject({ points: 3, fine: '24.00' });
    expect(await run('--events', events, ...asked, '--rulebook', beside)).toEqual(priced);
    expect(managerIn((await run('--events', events, ...asked, '--rulebook', later)).out)?.fine).toBe('6.00');
  });

  test('has one row an entry as csv', async () => {
    const { out } = await run('--events', eventsFile('csv.ndjson', ...lines, reported), ...asked, '--format', 'csv');
    const [head, ...rows] = out.trim().split('\n');
    expect(head).toBe('kind,id,clause,at,propertyId,outcome,points,fine,evidence');
    expect(rows).toContain('employee,e-1,M-03,2026-03-05T16:30:00+08:00,p-1,charged,0,2.00,');
    expect(rows.some((row) => row.includes(',M-04,'))).toBe(false);
  });

  test('is a table for people that names the subjects and every entry', async () => {
    const { out } = await run('--events', eventsFile('table.ndjson', ...lines), ...asked, '--format', 'table');
    expect(out).toContain('2026-W10, as of 2026-03-09T00:00:00+08:00, rulebook 2024-07');
    expect(out).toMatch(/^employee +e-1 +0 +6\.00 +0\/28$/m);
    expect(out).toMatch(/^2026-03-05T12:00:00\+08:00 +M-04 +employee +e-1 +charged +0 +2\.00$/m);
  });
});

describe('lines that are no events', () => {
  test('are listed with line, field and reason; the rest is assessed and the command ends with 3', async () => {
    const events = eventsFile(
      'mixed.ndjson',
      lines[0] as string,
      '{ "specversion": ',
      event('x', 'staffing.task.filed', { taskId: 't-1' }),
      '',
      event('y', 'staffing.task.filed', { taskId: 't-1', filedAt: 'yesterday' }),
      lines[1] as string,
    );
    const { status, out, err } = await run('--events', events, ...asked);
    expect(status).toBe(3);
    expect(managerIn(out)?.fine).toBe('6.00');
    const told = err.trim().split('\n');
    expect(told).toHaveLength(3);
    expect(told[0]).toMatch(/mixed\.ndjson:2: the line is not JSON/);
    expect(told[1]).toMatch(/mixed\.ndjson:3: data\.filedAt is missing/);
    expect(told[2]).toMatch(/mixed\.ndjson:5: data\.filedAt /);
  });

  test('are those, too, whose bytes are no UTF-8, for what stands in their place would be the same for all', async () => {
    const [property = '', appointed = ''] = lines;
    const task = (id: string) =>
      event(id, 'staffing.task.assigned', { taskId: id, employeeId: 'e-1', assignedBy: 'e-9', assignedAt: TIME });
    const broken = (byte: number) => Buffer.from(task('?'), 'latin1').map((one) => (one === 63 ? byte : one));
    const newline = Buffer.from('\n');
    const bytes = [
      Buffer.from(property),
      broken(0xff),
      Buffer.from(appointed),
      broken(0xfe),
      Buffer.from(task('\uFFFD')),
    ];
    const events = file('bytes.ndjson', Buffer.concat(bytes.flatMap((one) => [one, newline])));
    const { status, err } = await run('--events', events, ...asked);
    expect(status).toBe(3);
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.replace(/^.*ndjson:/, '')),
    ).toEqual(['2: the line is not UTF-8', '4: the line is not UTF-8']);
  });

  test('as of the last day that can be written, everything is over', async () => {
    const window = event('w', 'staffing.appointment.started', {
      appointmentId: 'a-2',
      employeeId: 'e-2',
      unitId: 'u-p',
      role: 'window-staff',
      from: '2025-01-01',
    });
    const events = eventsFile('end.ndjson', ...lines, window);
    const { status, out } = await run(
      '--events',
      events,
      '--period',
      '2026-03',
      '--as-of',
      '9999-12-31T23:59:59+08:00',
    );
    expect({ status, stipends: out.match(/"payable": "300.00"/g)?.length }).toEqual({ status: 0, stipends: 1 });
  });

  test('a mark that says that the file is UTF-8 belongs to no line', async () => {
    const { status, out } = await run(
      '--events',
      eventsFile('marked.ndjson', `\uFEFF${lines[0]}`, ...lines.slice(1)),
      ...asked,
    );
    expect({ status, fine: managerIn(out)?.fine }).toEqual({ status: 0, fine: '6.00' });
  });

  test.each(['constructor', '__proto__', 'toString'])('the unknown type %s is skipped like others', async (type) => {
    const strange = JSON.stringify({ ...JSON.parse(reported), id: type, type });
    const { status, out } = await run('--events', eventsFile(`${type}.ndjson`, ...lines, strange), ...asked);
    expect({ status, fine: managerIn(out)?.fine }).toEqual({ status: 0, fine: '6.00' });
  });

  test('an unknown type and an unknown field are no reason to reject', async () => {
    const strange = [
      event('z', 'moon.phase.changed', { phase: 'new' }),
      event('f', 'staffing.task.filed', {
        taskId: 't-1',
        filedAt: TIME,
        colour: 'red',
      }),
    ];
    const { status, err } = await run('--events', eventsFile('strange.ndjson', ...lines, ...strange), ...asked);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });
});

describe('what cannot be done ends with 2 and says why', () => {
  const events = () => eventsFile('fine.ndjson', ...lines);
  const bad: readonly [string, () => string[], RegExp][] = [
    ['no events', () => asked, /--events is missing/],
    ['no period', () => ['--events', events(), '--as-of', TIME], /--period is missing/],
    ['no instant', () => ['--events', events(), '--period', '2026-03'], /--as-of is missing/],
    [
      'a period that is none',
      () => ['--events', events(), '--period', '2026-13', '--as-of', TIME],
      /--period: .*2026-13/,
    ],
    [
      'an instant without offset',
      () => ['--events', events(), '--period', '2026-03', '--as-of', '2026-04-01T00:00:00'],
      /--as-of: /,
    ],
    [
      'a format that is none',
      () => ['--events', events(), ...asked, '--format', 'xml'],
      /--format: must be one of json, table, csv/,
    ],
    ['an unknown option', () => ['--events', events(), ...asked, '--fast'], /--fast/],
    ['a file that is not there', () => ['--events', path.join(folder, 'nowhere.ndjson'), ...asked], /nowhere\.ndjson/],
    ['a folder', () => ['--events', folder, ...asked], /goldkey-assess-/],
    ['a .gz that is none', () => ['--events', file('false.ndjson.gz', 'plain text'), ...asked], /false\.ndjson\.gz/],
    [
      'a rulebook file that is not there',
      () => ['--events', events(), ...asked, '--rulebook', path.join(folder, 'no.yaml')],
      /no\.yaml/,
    ],
    [
      'a rulebook from the middle of a month',
      () => ['--events', events(), ...asked, '--rulebook', file('middle.yaml', 'id: x\nfrom: 2026-03-02\n')],
      /from: must be the first of a month/,
    ],
    [
      'a rulebook with a clause that does not exist',
      () => [
        '--events',
        events(),
        ...asked,
        '--rulebook',
        file('no-clause.yaml', 'id: x\nfrom: 2026-03-01\nparameters: { X-1: { fine: 1 } }\n'),
      ],
      /parameters\.X-1/,
    ],
    [
      'a rulebook with a key that nobody reads',
      () => [
        '--events',
        events(),
        ...asked,
        '--rulebook',
        file('misspelt.yaml', 'id: x\nfrom: 2026-03-01\nparameter: { M-03: { fine: 1 } }\n'),
      ],
      /parameters\.parameter: there is no such clause/,
    ],
    [
      'a rulebook that is no YAML',
      () => ['--events', events(), ...asked, '--rulebook', file('broken.yaml', 'id: [\n')],
      /./,
    ],
  ];
  test.each(bad)('%s', async (_name, argv, why) => {
    const { status, out, err } = await run(...argv());
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(why);
  });
});
