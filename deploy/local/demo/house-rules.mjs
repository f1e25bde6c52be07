/** Rules of the managed property that are in force: who is called to read them, and who has. */
import { addDays } from './calendar.mjs';
import { MANAGED } from './cast.mjs';

export const houseRulesOf = ({ first, today }) => [
  {
    key: 'conduct',
    rule: {
      title: '员工行为规范',
      kind: 'rule',
      edition: '3.1',
      text: '一、对业主先问好再办事\n二、着装整齐，佩戴工牌\n三、不收受业主和合作单位的钱物\n四、业主的资料不带出岗位，不向无关的人提起',
      draftedOn: first,
    },
    opinion: '与上级制度一致，可以施行',
    inForceFrom: addDays(first, 5),
    reviewBy: addDays(today, 12),
    readBy: addDays(today, 6),
    readers: ['staff', 'manager', 'cashier'],
  },
  {
    key: 'gate',
    rule: {
      title: '门岗来访登记规程',
      kind: 'procedure',
      edition: '1.2',
      text: '一、来访先问去处，再与业主通话\n二、证件只核对，不扣留\n三、送货车辆登记车牌和预计离开时间\n四、登记本每班交接，写清未离开的车辆',
      draftedOn: first,
      departmentId: `${MANAGED}/秩序维护部`,
    },
    opinion: '补写了送货车辆，可以施行',
    inForceFrom: addDays(first, 8),
    reviewBy: addDays(today, 180),
    readBy: addDays(today, 3),
    readers: [],
  },
];
