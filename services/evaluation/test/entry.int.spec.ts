import { centre, desk, manager, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH } from './small-organisation.js';

let world: ReadingWorld;
beforeAll(async () => {
  world = await readingWorld();
});
afterAll(() => world?.close());

const entryId = async (clause: string, part: (entry: { title: string }) => boolean = () => true): Promise<string> => {
  const { body } = await world.get(`properties/p-1/month?month=${MONTH}`, centre);
  return body.entries.find((entry: { clause: string; title: string }) => entry.clause === clause && part(entry))
    .entryId;
};

test('an explanation says why, by which clause and numbers, from which events, and what would have avoided it', async () => {
  const { body } = await world.get(`entries/${await entryId('M-02')}`, desk);
  expect(body).toMatchObject({
    month: MONTH,
    rulebook: '2024-07',
    propertyName: '云栖苑',
    subjectId: 'e-desk',
    outcome: 'charged',
    fine: '1.00',
    sentence: '03-12 10:30 加派的任务到 03-13 10:30 还没有备案',
    clauseText: { id: 'M-02', text: expect.stringContaining('24 小时'), source: expect.stringContaining('003') },
    working: '03-12 10:30 + 24 小时 = 03-13 10:30；1 次 × 每次 1.00 元 = 1.00 元',
    avoid: '在 03-13 10:30 前备案',
    postings: [{ kind: 'charged', points: 0, fine: '1.00' }],
  });
  expect(body.parameters).toContainEqual({
    name: 'fine',
    title: '每条罚款（元）',
    value: '1.00',
    reading: expect.stringContaining('原文'),
  });
  expect(body.parameters.map(({ name }: { name: string }) => name).sort()).toEqual(['fine', 'hours']);
  expect(body.evidence).toEqual([
    {
      id: 'task-1',
      source: '/goldkey/test',
      type: 'goldkey.staffing.task.assigned.v1',
      time: '2024-03-12T10:30:00+08:00',
      subject: 'task-1',
      actorId: 'e-leader',
      data: expect.objectContaining({ taskId: 't-1', assignedAt: '2024-03-12T10:30:00+08:00' }),
    },
  ]);
});

test('the sentence is in the language of who asks', async () => {
  const path = `entries/${await entryId('M-02')}`;
  const sentence = async (language: string) => (await world.get(path, desk, language)).body.sentence;
  expect(await sentence('zh-TW')).toContain('加派的任務');
  expect(await sentence('en')).toBe('The task assigned at 03-12 10:30 was not on file by 03-13 10:30');
});

test('a missed rate is explained by its counts and its target', async () => {
  const { body } = await world.get(`entries/${await entryId('M-26')}`, manager);
  expect(body).toMatchObject({ outcome: 'recorded', fine: '0.00', evidence: [] });
  expect(body.sentence).toContain('50 %');
  expect(body.working).toContain('2 ÷ 4 = 50 %');
});

test('the printed code leads back to the line, however it is written', async () => {
  const id = await entryId('M-02');
  const { verificationCode } = (await world.get(`entries/${id}`, desk)).body;
  expect(verificationCode).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/);
  const typed = verificationCode.toLowerCase().replaceAll('-', ' ');
  const found = await world.get(`verification/${encodeURIComponent(typed)}`, desk);
  expect(found).toMatchObject({ status: 200, body: { entryId: id, fine: '1.00' } });
});

test("a stranger's line is not found, by id or by code", async () => {
  const id = await entryId('M-26');
  const { verificationCode } = (await world.get(`entries/${id}`, manager)).body;
  const strange = { ...manager, employeeId: 'e-strange', scope: { all: false as const, properties: ['p-3'] } };
  for (const as of [strange, desk]) {
    expect(await world.get(`entries/${id}`, as)).toMatchObject({
      status: 404,
      body: { code: 'evaluation.entry-not-found' },
    });
    expect((await world.get(`verification/${verificationCode}`, as)).status).toBe(404);
  }
  expect(await world.get('entries/none', centre)).toMatchObject({ status: 404 });
  expect(await world.get('verification/0000-0000-0000-0000', centre, 'en')).toMatchObject({
    status: 404,
    body: { code: 'evaluation.code-not-found', detail: 'No entry in your scope has this code.' },
  });
});

test('a withdrawn line leaves the month and still tells what became of it', async () => {
  const late = {
    specversion: '1.0' as const,
    id: 'task-2',
    source: '/goldkey/test',
    type: 'goldkey.staffing.task.assigned.v1',
    subject: 't-2',
    time: '2024-03-20T08:00:00+08:00',
    propertyid: 'p-2',
    data: {
      taskId: 't-2',
      propertyId: 'p-2',
      employeeId: 'e-helper',
      assignedBy: 'e-leader',
      assignedAt: '2024-03-20T08:00:00+08:00',
    },
  };
  await world.tell([late]);
  const before = (await world.get(`people/e-helper/month?month=${MONTH}`, manager)).body;
  expect(before).toMatchObject({ fine: '1.00', entries: [{ clause: 'M-02' }] });
  await world.tell([
    {
      ...late,
      id: 'task-2-withdrawn',
      type: 'goldkey.staffing.task.assigned.withdrawn.v1',
      time: '2024-03-25T08:00:00+08:00',
      data: { eventId: 'task-2' },
    },
  ]);
  const { body } = await world.get(`entries/${before.entries[0].entryId}`, manager);
  expect(body.postings).toMatchObject([
    { kind: 'charged', fine: '1.00' },
    { kind: 'withdrawn', fine: '-1.00' },
  ]);
  expect(body).toMatchObject({ fine: '0.00', sentence: expect.stringContaining('03-20 08:00') });
  expect((await world.get(`people/e-helper/month?month=${MONTH}`, manager)).status).toBe(404);
});
