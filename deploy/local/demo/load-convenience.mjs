/** The managed property's convenience services: a published list, a few orders with what became of them, a venue. */
import { setTimeout as pause } from 'node:timers/promises';

const PATH = '/api/convenience';
const PATIENCE_MS = 60_000;
/** A stroke in the field that the owner signs in. */
export const SIGNED = [
  [
    [120, 500],
    [480, 300],
    [860, 540],
  ],
];

const ITEMS = [
  {
    code: 'BM-01',
    name: '桶装水',
    kind: 'bottled-water',
    unit: '桶',
    price: '20.00',
    plannedUnits: 100,
    fixedCost: '800.00',
    variableCost: '10.00',
  },
  {
    code: 'BM-02',
    name: '家政保洁',
    kind: 'housekeeping',
    unit: '小时',
    price: '45.00',
    plannedUnits: 80,
    fixedCost: '600.00',
    variableCost: '33.00',
  },
  {
    code: 'BM-03',
    name: '代办宽带',
    kind: 'broadband',
    unit: '次',
    price: '0',
    plannedUnits: 0,
    fixedCost: '0',
    variableCost: '0',
  },
  {
    code: 'BM-04',
    name: '车位月租',
    kind: 'parking-rental',
    unit: '月',
    price: '300.00',
    plannedUnits: 20,
    fixedCost: '3000.00',
    variableCost: '120.00',
  },
];
const REASONS = {
  demand: '去年意见征询里六十多户提出',
  feasibility: '合作单位每天上门',
  benefit: '老人不用自己跑',
  nuisance: '白天进行，不占高峰电梯',
};

/** Asks until the door lets it through: the news of homes and departments is on its way. */
const whenKnown = async (ask) => {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end || !/answered 404/.test(error.message)) throw error;
      await pause(300);
    }
  }
};

const publish = async ({ manager, general }, propertyId, departmentId, year) => {
  const lines = [];
  for (const { price, plannedUnits, fixedCost, variableCost, ...item } of ITEMS) {
    const body = { ...item, propertyId, departmentId };
    const { id: itemId } = await whenKnown(() => manager.post(`${PATH}/items`, body, `convenience/${item.code}`));
    lines.push({ itemId, price, plannedUnits, fixedCost, variableCost, ...REASONS });
  }
  const at = (day) => `${year}-01-${day}T10:00:00+08:00`;
  const { id } = await manager.post(`${PATH}/catalogues`, { propertyId, year, lines }, 'convenience/list');
  const door = `${PATH}/catalogues/${id}`;
  await manager.post(`${door}/submit`, { at: at('12') }, 'convenience/list/submit', 1);
  await general.post(`${door}/approve`, { at: at('15') }, 'convenience/list/approve', 2);
  const channels = ['notice-board', 'screen'];
  await manager.post(`${door}/publish`, { channels, at: at('18') }, 'convenience/list/publish', 3);
  return lines.map(({ itemId }) => itemId);
};

export const loadConvenience = async (book, { inspections, months }, { manager, general }) => {
  const propertyId = book.idOf(inspections.propertyId);
  const [, last] = months;
  const { items: units } = await manager.get(`/api/staffing/units?propertyId=${propertyId}&kind=department&pageSize=1`);
  const { items: homes } = await manager.get(`/api/estates/households?propertyId=${propertyId}&pageSize=4`);
  const [department] = units;
  const itemIds = await publish(
    { manager, general },
    propertyId,
    department.unitId ?? department.id,
    months[0].slice(0, 4),
  );
  for (const [index, { code }] of ITEMS.entries()) book.note(code, itemIds[index]);
  const [water, cleaning, broadband] = itemIds;
  const at = (day) => `${last}-${day}T10:00:00+08:00`;
  const stock = { itemId: water, kind: 'received', quantity: 60, supplier: '清泉水站', at: at('02') };
  await manager.post(`${PATH}/stock-moves`, stock, 'convenience/stock');
  const order = (name, index, body) => {
    const owner = { householdId: homes[index].id, ownerName: '陈女士', phone: `1380000000${index}` };
    const signature = { on: 'screen', name: '陈女士', lines: SIGNED };
    return whenKnown(() =>
      manager.post(`${PATH}/orders`, { ...owner, signature, at: at('03'), ...body }, `convenience/order/${name}`),
    );
  };
  const barrels = await order('water', 0, { itemId: water, mode: 'standing', details: { barrels: '2' }, quantity: 2 });
  const visit = await order('cleaning', 1, {
    itemId: cleaning,
    mode: 'one-off',
    details: { work: '擦窗' },
    quantity: 3,
  });
  await order('broadband', 2, {
    ...{ itemId: broadband, mode: 'one-off', details: { operator: '电信', speed: '500M' } },
    signature: { on: 'paper', name: '陈女士', paperNumber: 'WT-3' },
  });
  for (const day of ['05', '19'])
    await manager.post(`${PATH}/orders/${barrels.id}/services`, { at: at(day) }, `convenience/water/${day}`);
  const done = await manager.post(`${PATH}/orders/${visit.id}/services`, { at: at('08') }, 'convenience/cleaning');
  const fee = await manager.post(
    `${PATH}/services/${done.id}/fees`,
    { amount: '135.00', at: at('08') },
    'convenience/fee',
  );
  const bring = { feeIds: [fee.id], counted: '135.00', at: at('09') };
  await general.post(`${PATH}/fees/hand-over`, bring, 'convenience/hand-over');
  await manager.post(`${PATH}/reckonings`, { propertyId, month: last }, 'convenience/judged');
  const venue = await manager.post(`${PATH}/venues`, { propertyId, code: 'GC', name: '中心广场' }, 'convenience/venue');
  const span = { fromAt: at('21'), untilAt: `${last}-22T10:00:00+08:00` };
  const booking = { venueId: venue.id, ...span, purpose: '家电维修日', exhibitor: '社区服务站' };
  await manager.post(`${PATH}/bookings`, booking, 'convenience/booking');
};
