/** The managed property's archives, parking places and vehicles, and homes that were handed over. */
import { addDays } from './calendar.mjs';
import { MANAGED } from './cast.mjs';
import { chanceFor } from './chance.mjs';

const YEAR_DAYS = 365;
const ARCHIVES = [
  ['completion', 'JG-001', '一期竣工图（建筑、结构）', 'A 柜 1 层', undefined],
  ['completion', 'JG-002', '一期竣工图（给排水、电气）', 'A 柜 1 层', undefined],
  ['completion', 'JG-007', '电梯安装与验收资料', 'A 柜 2 层', undefined],
  ['quality', 'ZL-2025-03', '三季度品质检查记录', 'B 柜 1 层', 3],
  ['quality', 'ZL-2023-01', '员工满意度调查原始问卷', 'B 柜 3 层', 0],
  ['contract', 'HT-018', '电梯维保合同', 'C 柜 1 层', 5],
  ['contract', 'HT-022', '外墙清洗合同', 'C 柜 1 层', 2],
  ['other', 'QT-004', '消防演练影像', 'D 柜 1 层', 1],
];
const OWNER_FILES = 6;
const LOANS = {
  'JG-007': { borrower: '维保单位 老秦', purpose: '年检对照', ago: 20, days: 7 },
  'HT-018': { borrower: '财务部', purpose: '核对付款', ago: 12, days: 10, back: 4 },
  'JG-002': { borrower: '工程维修部', purpose: '查地库管线', ago: 2, days: 5 },
};

const archivesOf = ({ owners }, today) => {
  const files = owners
    .slice(0, OWNER_FILES)
    .map(({ id, building, room }, n) => [
      'owner',
      `YZ-${String(n + 1).padStart(3, '0')}`,
      `${building}${room} 业主档案`,
      'E 柜 1 层',
      undefined,
      id,
    ]);
  return [...ARCHIVES, ...files].map(([kind, number, title, shelf, years, householdId]) => {
    const loan = LOANS[number];
    return {
      key: number,
      archive: {
        propertyId: MANAGED,
        kind,
        number,
        title,
        shelf,
        ...(householdId && { householdId }),
        ...(years !== undefined && { keepUntil: addDays(today, years * YEAR_DAYS - 30) }),
      },
      ...(loan && {
        loan: {
          borrower: loan.borrower,
          purpose: loan.purpose,
          issuedOn: addDays(today, -loan.ago),
          dueOn: addDays(today, loan.days - loan.ago),
        },
        ...(loan.back && { returnedOn: addDays(today, -loan.back) }),
      }),
    };
  });
};

const PLACES = 18;
const TAKEN = 13;
const VEHICLES = 14;
const CARS = ['白色 SUV', '黑色轿车', '银色轿车', '蓝色电动车', '灰色 MPV'];

const parkingOf = ({ owners }, { first }) => {
  const chance = chanceFor('parking');
  const kinds = ['owned', 'owned', 'rented', 'rented', 'shared'];
  const homes = chance.some(owners, VEHICLES);
  return {
    places: Array.from({ length: PLACES }, (_, n) => {
      const kind = kinds[n % kinds.length];
      const number = `B1-${String(n + 1).padStart(3, '0')}`;
      return {
        key: number,
        place: { propertyId: MANAGED, number, kind },
        ...(kind !== 'shared' && n < TAKEN && { assignment: { householdId: homes[n % homes.length].id, from: first } }),
      };
    }),
    vehicles: homes.map(({ id: householdId }, n) => ({
      key: `vehicle/${n}`,
      vehicle: {
        householdId,
        plate: `浙A·${chance.pick([...'BCDEFGHJKL'])}${chance.between(10_000, 99_999)}`,
        description: chance.pick(CARS),
        from: first,
      },
    })),
  };
};

const CHECKS = [
  'entrance-door',
  'walls-and-ceilings',
  'floors',
  'windows',
  'water',
  'drains',
  'electricity',
  'gas',
  'heating',
  'intercom-and-alarm',
];
const DEFECTS = { windows: '主卧窗锁松', drains: '阳台地漏下水慢' };
const handoversOf = ({ owners }, { today }) => {
  const chance = chanceFor('handover');
  return owners.slice(40, 42).map(({ id }, n) => ({
    householdId: id,
    heldOn: addDays(today, -9 - n * 5),
    checks: CHECKS.map((item) => ({
      item,
      ...(item === 'heating'
        ? { result: 'not-there' }
        : n === 0 && DEFECTS[item]
          ? { result: 'defect', remark: DEFECTS[item] }
          : { result: 'in-order' }),
    })),
    keys: [
      { kind: '入户门钥匙', count: 3 },
      { kind: '门禁卡', count: 2 },
      { kind: '信报箱钥匙', count: 2 },
    ],
    readings: [
      { meter: 'water', number: `S${chance.between(100_000, 999_999)}`, reading: `${chance.between(1, 9)}.4` },
      { meter: 'electricity', number: `D${chance.between(100_000, 999_999)}`, reading: `${chance.between(10, 60)}.2` },
    ],
  }));
};

/** How many homes beyond those handed over wait for their owners: by their order. */
const WAITING = [42, 43, 44];

export const estateOf = (managed, calendar) => ({
  archives: archivesOf(managed, calendar.today),
  ...parkingOf(managed, calendar),
  handovers: handoversOf(managed, calendar),
  awaiting: [40, 41, ...WAITING].map((n) => managed.owners[n].id),
});
