import { aDeputyOf } from '@goldkey/testing';
import { managerOf, type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
  await world.database.statement("INSERT INTO property_copy VALUES ($1, '项目', $2, 'Asia/Shanghai', now())", [
    here.propertyId,
    here.unitId,
  ]);
}, 180_000);
afterAll(() => world?.close());

const put = (url: string, body: object, as = here.manager) =>
  world.service.request({ method: 'PUT', url: `/api/staffing/${url}`, as, body });

/** Somebody with a post at the property, and the account that acts for them. */
const inPost = async (role: string, changes: object = {}) => {
  const { employeeId, id } = await world.appointed(here, { role, ...changes });
  return { employeeId, appointmentId: id, as: managerOf(here.propertyId, employeeId) };
};

let codes = 0;
/** A position of the department that is in force since January, with these indicators. */
const described = async (indicators: readonly object[], changes: object = {}) => {
  codes += 1;
  const description = { name: `岗位${codes}`, headCount: 4, indicators, ...changes };
  const signers = [];
  for (let n = 0; n < 3; n += 1) signers.push(managerOf(here.propertyId, await world.hire(here.propertyId)));
  const [maker, reviewer, approver] = signers;
  const { id } = await world.made('positions', { unitId: here.departmentId, code: `GW-${codes}`, description }, maker);
  await world.made(`positions/${id}/review`, {}, reviewer);
  await world.made(`positions/${id}/approval`, { effectiveFrom: '2026-01-01' }, approver);
  return id as string;
};
const idOf = ({ id }: { id: string }): string => id;
const said = (value: string | undefined, line = 1) => ({ line, ...(value && { value }), evidence: '月度检查' });

describe('a position', () => {
  test('names how each indicator is measured; what is measured has a range, and floor and target differ', async () => {
    const drafted = (indicator: object) =>
      world.post('positions', {
        unitId: here.departmentId,
        code: `X-${Math.random()}`,
        description: { name: '1', headCount: 1, indicators: [{ indicator: '1', weight: 100, ...indicator }] },
      });
    for (const wrong of [
      { measure: 'recruitment' },
      { measure: 'stated', floor: '1' },
      { floor: '50%', target: '0.5' },
    ])
      expect((await drafted(wrong)).body.code).toBe('staffing.position-range-invalid');
    for (const wrong of [{ measure: 'weather' }, { floor: 'x', target: '1' }, { floor: '1/0', target: '1' }])
      expect((await drafted(wrong)).status).toBe(400);
    expect((await drafted({ measure: 'recruitment', floor: '50%', target: '1' })).status).toBe(201);
  });
});

describe('a card', () => {
  test('is drafted and reviewed by who leads the person, approved by another above, and answered once', async () => {
    const positionId = await described([
      { indicator: '培训计划完成率', weight: 40, measure: 'training-plan', floor: '50%', target: '100%' },
      { indicator: '招聘到岗率', weight: 30, measure: 'recruitment', floor: '0', target: '1' },
      { indicator: '公共秩序', weight: 30, measure: 'stated', floor: '4', target: '0' },
    ]);
    const person = await inPost('customer-service', { positionId });
    const boss = await inPost('centre-director');
    const peer = await inPost('customer-service');
    const second = { employeeId: here.managerId, as: here.manager };
    const asked = { appointmentId: person.appointmentId, period: '2026-02' };

    const course = (name: string, month: string) => ({ name, month });
    const plan = await world.made(
      'training-plans',
      {
        propertyId: here.propertyId,
        year: '2026',
        budget: '10',
        courses: [course('一', '2026-02'), course('二', '2026-02'), course('三', '2026-02'), course('四', '2026-03')],
      },
      here.manager,
    );
    await world.made(`training-plans/${plan.id}/approval`, {}, boss.as);
    for (const { courseId, name } of plan.courses.slice(0, 2))
      await world.made(
        'training-sessions',
        {
          ...{ propertyId: here.propertyId, courseId, name, trainer: '师', attendees: [person.employeeId] },
          heldAt: '2026-02-10T14:00:00+08:00',
        },
        boss.as,
      );

    const own = 'staffing.position-card-own.forbidden';
    const notLed = 'staffing.position-card-not-led.forbidden';
    expect(await world.post('position-cards', asked, { as: person.as })).toMatchObject({
      status: 403,
      body: { code: own },
    });
    expect((await world.post('position-cards', asked, { as: peer.as })).body.code).toBe(notLed);
    expect((await world.post('position-cards', { ...asked, period: '2026-W08' }, { as: boss.as })).status).toBe(400);
    expect((await world.post('position-cards', { ...asked, period: '2090' }, { as: boss.as })).body.code).toBe(
      'staffing.position-card-period-invalid',
    );
    expect((await world.post('position-cards', { ...asked, period: '2025-12' }, { as: boss.as })).body.code).toBe(
      'staffing.position-card-not-held-invalid',
    );
    expect((await world.post('position-cards', asked, { as: there.manager })).status).toBe(404);
    const { id, version } = await world.made('position-cards', asked, boss.as);
    expect((await world.post('position-cards', asked, { as: boss.as })).body.code).toBe(
      'staffing.position-card-already-drafted',
    );

    const path = `position-cards/${id}`;
    expect((await world.get(path, there.manager)).status).toBe(404);
    expect((await world.get(path, boss.as)).body).toMatchObject({
      state: 'drafted',
      scored: [{ value: '2/3', numerator: 2, denominator: 3 }, { measure: 'recruitment' }, { measure: 'stated' }],
      mayReview: true,
      mayApprove: false,
    });
    // Whoever reads cards does not read their own before it is approved, nor what it rests on.
    const ownOf = async () => (await world.get('position-cards?pageSize=200', person.as)).body.items.map(idOf);
    expect((await world.get(path, peer.as)).body).toMatchObject({ mayState: false, mayReview: false });
    for (const hidden of [path, `${path}/files`]) expect((await world.get(hidden, person.as)).status).toBe(404);
    expect(await ownOf()).not.toContain(id);

    expect((await world.post(`${path}/review`, {}, { as: boss.as })).body).toMatchObject({
      code: 'staffing.position-card-unsaid',
    });
    expect((await put(`${path}/stated`, { stated: [said('1', 1)] }, boss.as)).body.code).toBe(
      'staffing.position-card-line-invalid',
    );
    expect((await put(`${path}/stated`, { stated: [{ line: 3, value: '1' }] }, boss.as)).status).toBe(400);
    expect((await put(`${path}/stated`, { stated: [said('1', 3)] }, person.as)).body.code).toBe(own);
    expect((await put(`${path}/stated`, { stated: [said('1', 3)] }, boss.as)).status).toBe(200);
    expect((await world.post(`${path}/review`, {}, { as: boss.as, version })).status).toBe(412);
    expect((await world.post(`${path}/review`, {}, { as: person.as })).body.code).toBe(own);
    const standsIn = aDeputyOf(person.as);
    expect((await world.post(`${path}/review`, {}, { as: standsIn })).body.code).toBe(own);
    await world.made(`${path}/review`, {}, boss.as);

    // 2/3 of 50 % to 100 % is a third of the way: 40/70 of the card; 1 of 4 to 0 is three quarters.
    const frozen = {
      state: 'reviewed',
      scored: [
        { value: '2/3', scaledWeight: { exact: '400/7', told: '57.14' }, score: { exact: '400/21', told: '19.05' } },
        {},
        { value: '1', evidence: '月度检查', scaledWeight: { exact: '300/7' }, score: { exact: '225/7' } },
      ],
      score: { exact: '1075/21', told: '51.19' },
    };
    const reviewed = (await world.get(path, boss.as)).body;
    expect(reviewed).toMatchObject({ ...frozen, mayApprove: false });
    expect(reviewed.scored[1]).not.toHaveProperty('value');
    // A session that is recorded later changes nothing.
    const [, , third] = plan.courses;
    await world.made(
      'training-sessions',
      {
        ...{
          propertyId: here.propertyId,
          courseId: third.courseId,
          name: '三',
          trainer: '师',
          attendees: [boss.employeeId],
        },
        heldAt: '2026-02-20T14:00:00+08:00',
      },
      boss.as,
    );
    expect((await world.get(path, second.as)).body).toMatchObject({ ...frozen, mayApprove: true });
    expect((await world.get('my-position-cards', person.as)).body.items).toEqual([]);
    expect((await world.post(`my-position-cards/${id}/answer`, { text: '早' }, { as: person.as })).status).toBe(404);

    expect((await world.post(`${path}/approval`, {}, { as: boss.as })).body.code).toBe(
      'staffing.position-card-by-reviewer.forbidden',
    );
    expect((await world.post(`${path}/approval`, {}, { as: there.manager })).status).toBe(404);
    await world.made(`${path}/approval`, {}, second.as);
    const news = await world.news(id);
    expect(news).toMatchObject([
      {
        type: 'goldkey.staffing.position-card.approved.v1',
        key: here.propertyId,
        payload: {
          ...{ cardId: id, employeeId: person.employeeId, period: '2026-02', score: '1075/21' },
          ...{ reviewedBy: boss.employeeId, approvedBy: second.employeeId },
        },
      },
    ]);

    expect((await world.get('my-position-cards', person.as)).body.items).toMatchObject([
      { id, score: { told: '51.19' }, mayAnswer: true },
    ]);
    for (const shown of [path, `${path}/files`]) expect((await world.get(shown, person.as)).status).toBe(200);
    expect(await ownOf()).toContain(id);
    expect((await world.get('my-position-cards', peer.as)).body.items).toEqual([]);
    const answer = `my-position-cards/${id}/answer`;
    expect((await world.post(answer, { text: '我的话' }, { as: peer.as })).status).toBe(404);
    expect((await world.post(answer, { text: '' }, { as: person.as })).status).toBe(400);
    expect((await world.post(answer, { text: '收到' }, { as: person.as })).status).toBe(200);
    expect((await world.post(answer, { text: '再说' }, { as: person.as })).body.code).toBe(
      'staffing.position-card-already-answered',
    );

    expect((await world.get(path, boss.as)).body.history.map(({ change }: { change: string }) => change)).toEqual([
      'position-card-drafted',
      'position-card-stated',
      'position-card-reviewed',
      'position-card-approved',
      'position-card-answered',
    ]);
    const { body: list } = await world.get(
      `position-cards?propertyId=${here.propertyId}&period=2026-02&state=approved`,
      boss.as,
    );
    expect(list.items).toMatchObject([{ id, score: { told: '51.19' }, names: { [boss.employeeId]: '员工' } }]);

    expect((await world.post(`${path}/withdrawal`, { reason: '重做' }, { as: person.as })).body.code).toBe(own);
    expect((await world.post(`${path}/withdrawal`, { reason: '重做' }, { as: second.as })).status).toBe(200);
    expect((await world.news(id)).at(-1)).toMatchObject({
      type: 'goldkey.staffing.position-card.approved.withdrawn.v1',
      payload: { eventId: news[0]?.id },
    });
    expect((await world.get('my-position-cards', person.as)).body.items).toEqual([]);
    expect((await world.post('position-cards', asked, { as: boss.as })).status).toBe(201);
  });
});

test('what staffing has on record is measured: who is missing, who was hired, what payroll changed', async () => {
  const positionId = await described([
    { indicator: '缺编率', weight: 40, measure: 'head-count-gap', floor: '1', target: '0' },
    { indicator: '招聘', weight: 30, measure: 'recruitment', floor: '0', target: '1' },
    { indicator: '工资准确率', weight: 30, measure: 'payroll-exactness', floor: '0', target: '1' },
  ]);
  const person = await inPost('customer-service', { positionId });
  const boss = await inPost('centre-director');
  const clerk = { as: here.manager };
  // Of a draft the figures are read anew each time, so the month that runs will do.
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now());
  const period = today.slice(0, 7);
  const need = { positionId, unitId: here.departmentId, number: 3, reason: '缺编', neededBy: today };
  const { id: needId } = await world.made('recruitments', need, boss.as);
  await world.made(`recruitments/${needId}/approval`, {}, clerk.as);
  await world.made(`recruitments/${needId}/close`, { hired: 2 }, boss.as);
  for (const [amount, paidAmount] of [
    ['100.00', '100'],
    ['200.00', '199.99'],
  ]) {
    const handed = { kind: 'pay', month: period, people: 3, amount, handedOn: '2026-02-01' };
    const { id, version } = await world.made('pay-handovers', { propertyId: here.propertyId, ...handed }, boss.as);
    const checked = { checkedOn: '2026-02-03', paidAmount };
    expect((await world.post(`pay-handovers/${id}/check`, checked, { as: clerk.as, version })).status).toBe(200);
  }
  const { id } = await world.made('position-cards', { appointmentId: person.appointmentId, period }, boss.as);
  expect((await world.post(`position-cards/${id}/review`, {}, { as: boss.as })).body.code).toBe(
    'staffing.position-card-period-open',
  );
  const { body } = await world.get(`position-cards/${id}`, boss.as);
  expect(body.scored).toMatchObject([
    { numerator: 6, denominator: 8 },
    { numerator: 2, denominator: 3, value: '2/3', records: [{ kind: 'recruitment', id: needId }] },
    { numerator: 1, denominator: 2, value: '0.5', score: { exact: '15' } },
  ]);
});
