import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
const appointed = (employeeId: string, role: string): string =>
  event(`a-${employeeId}`, 'staffing.appointment.started', {
    appointmentId: `a-${employeeId}`,
    employeeId,
    unitId: 'u-p',
    role,
    from: '2025-01-01',
  });

const lines = [
  event('p', 'estates.property.registered', { unitId: 'u-p', serviceStart: '2025-01-01', households: 300 }),
  appointed('e-1', 'property-manager'),
  appointed('e-w', 'window-staff'),
  event(
    'v',
    'inspections.conduct-violation.confirmed',
    { caseId: 'c-1', employeeId: 'e-w', article: 3, level: 'county', occurredOn: '2026-03-04', circulated: true },
    '2026-03-05T09:00:00+08:00',
  ),
];

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'goldkey-explain-'));
  file = path.join(folder, 'events.ndjson');
  writeFileSync(file, `${lines.join('\n')}\nnot an event\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...argv: readonly string[]) => heard(() => main(argv));
const ask = (...more: readonly string[]) =>
  run('--events', file, '--period', '2026-03', '--as-of', '2026-04-10T00:00:00+08:00', ...more);

describe('--explain', () => {
  test('tells the working of every figure of the subject, and rejected lines by the status', async () => {
    const { status, out, err } = await ask('--explain', 'e-w', '--language', 'en');
    expect(status).toBe(3);
    expect(err).toContain('events.ndjson:5');
    const { subjects } = JSON.parse(out) as { subjects: { kind: string; figures: Record<string, unknown>[] }[] };
    expect(subjects.map(({ kind }) => kind)).toEqual(['employee']);
    expect(subjects[0]?.figures.find(({ figure }) => figure === 'stipend')).toMatchObject({
      clause: 'W-05',
      value: '0.00',
      working: '1 months held, 300.00 − 300.00 = 0.00; taken: 2026-03 W-02 (v)',
    });
    expect(subjects[0]?.figures.find(({ figure }) => figure === 'entry')).toMatchObject({
      clause: 'W-02',
      at: '2026-03-04T00:00:00+08:00',
      value: 'charged',
      evidence: ['v'],
    });
  });

  test('is a table for people in Chinese where no language is asked, and csv with a row a figure', async () => {
    const table = (await ask('--explain', 'e-w', '--format', 'table')).out;
    expect(table).toMatch(/^stipend {2}W-05 {2}0\.00\n {2}窗口人员考核金额结算$/m);
    const csv = (await ask('--explain', 'e-w', '--format', 'csv')).out.trimEnd().split('\n');
    expect(csv[0]).toBe('kind,id,figure,clause,at,value,title,working,place,evidence');
    expect(csv.filter((row) => row.startsWith('employee,e-w,stipend,W-05,,0.00,'))).toHaveLength(1);
  });

  test('somebody of whom nothing is known has no figures', async () => {
    const { out } = await ask('--explain', 'e-nobody');
    expect(JSON.parse(out)).toMatchObject({ subjects: [] });
  });
});

describe('--why-not', () => {
  test('tells each duty that the clause looked at and why it is no entry of the subject', async () => {
    const { out } = await ask('--why-not', 'M-05', 'e-w', '--language', 'en');
    expect(JSON.parse(out)).toMatchObject({
      clause: 'M-05',
      subject: 'e-w',
      considered: [{ at: '2026-03-28T23:59:59.999+08:00', verdict: 'owed-by-other', owedBy: 'e-1' }],
    });
  });

  test('says which entries stand, in a table and as csv', async () => {
    const table = (await ask('--why-not', 'W-02', 'e-w', '--language', 'en', '--format', 'table')).out;
    expect(table).toContain('W-02 e-w: 1 of them stand in the period');
    const csv = (await ask('--why-not', 'W-02', 'e-w', '--format', 'csv')).out;
    expect(csv).toMatch(/^2026-03-04T00:00:00\+08:00,p-1,all,c-1,stands,e-w,/m);
  });

  test.each([
    [['--why-not', 'M-05'], /--why-not: takes a clause and a subject/],
    [['--why-not', 'Z-99', 'e-1'], /there is no clause Z-99/],
    [['--why-not', 'M-05', 'e-1', 'e-2'], /what is e-2/],
    [['--why-not', 'M-05', 'e-1', '--explain', 'e-1'], /two questions/],
    [['--language', 'fr'], /--language: must be one of zh-CN/],
    [['e-1'], /what is e-1/],
  ])('%p is refused', async (argv, reason) => {
    const { status, err, out } = await ask(...argv);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(reason);
  });
});
