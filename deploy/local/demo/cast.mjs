/** Who and what the demo group is made of, and how differently its six properties are run. */

/**
 * `reached`: how owners reach it. `closing`: share of complaints that are closed soon, after `hours` on average; `pleased`: shares of satisfied and basically
 * satisfied owners; `punctual`: share of duties done in time; `perDay`: complaints a day.
 */
export const PROPERTIES = [
  {
    code: 'LXY',
    name: '澜溪雅苑',
    households: 1268,
    closing: 0.97,
    hours: 8,
    pleased: [0.84, 0.13],
    punctual: 0.98,
    perDay: 2.2,
    reached: {
      telephone: '0571-5550 1268',
      telephoneAllHours: '0571-5550 1299',
      centreAddress: '澜溪雅苑 5 幢一层',
      openingHours: '8:00–20:00',
    },
  },
  {
    code: 'GYT',
    name: '桂语庭',
    households: 842,
    closing: 0.88,
    hours: 18,
    pleased: [0.74, 0.2],
    punctual: 0.88,
    perDay: 1.6,
    reached: {
      telephone: '0571-5550 0842',
      telephoneAllHours: '400-555-0842',
      centreAddress: '桂语庭南门门厅',
      openingHours: '8:30–18:00，周日休息',
    },
  },
  {
    code: 'LTF',
    name: '临塘府',
    households: 1534,
    closing: 0.63,
    hours: 30,
    pleased: [0.76, 0.19],
    punctual: 0.86,
    perDay: 2.6,
    reached: {
      telephone: '0571-5550 1534',
      telephoneAllHours: '0571-5550 1500',
      centreAddress: '临塘府会所一层',
      openingHours: '8:00–20:00',
    },
  },
  {
    code: 'HYL',
    name: '槐荫里',
    households: 396,
    closing: 0.92,
    hours: 14,
    pleased: [0.79, 0.17],
    punctual: 0.93,
    perDay: 1.2,
    reached: {
      telephone: '0571-5550 0396',
      centreAddress: '槐荫里 2 幢 101',
      openingHours: '9:00–17:30',
    },
  },
  {
    code: 'WSJ',
    name: '望杉居',
    households: 974,
    closing: 0.83,
    hours: 26,
    pleased: [0.48, 0.34],
    punctual: 0.8,
    perDay: 2.0,
    reached: {
      telephone: '0571-5550 0974',
      telephoneAllHours: '0571-5550 0900',
      centreAddress: '望杉居北门旁',
      openingHours: '8:30–18:00',
    },
  },
  {
    code: 'JHJ',
    name: '锦禾家园',
    households: 1120,
    closing: 0.55,
    hours: 44,
    pleased: [0.36, 0.36],
    punctual: 0.62,
    perDay: 2.6,
    reached: {
      telephone: '0571-5550 1120',
      telephoneAllHours: '400-555-1120',
      centreAddress: '锦禾家园 9 幢一层',
      openingHours: '8:00–19:00',
    },
  },
];

/** Above the properties. */
export const GROUP = '禾润物业服务集团';
export const REGION = '东部区域';

/** The property whose manager has the demo's account. */
export const MANAGED = 'GYT';

/** Departments of a property, their posts (role and how many), and what owners complain to them about. */
export const DEPARTMENTS = [
  {
    name: '客户服务部',
    key: true,
    posts: { supervisor: 1, 'window-staff': 2, 'customer-service': 2, 'toll-collector': 1 },
    matters: [
      ['服务态度', '前台答复不清楚，请说明办理流程'],
      ['收费疑问', '对本月账单中的公摊费用有疑问'],
      ['邻里噪声', '楼上夜间装修声音较大'],
      ['邻里噪声', '隔壁晚上十一点后还在放音乐'],
      ['服务态度', '打了两次电话都没有人回复'],
      ['停车收费', '月卡已缴费，道闸仍按临停计费'],
    ],
  },
  {
    name: '工程维修部',
    key: true,
    posts: { supervisor: 1, maintenance: 3 },
    matters: [
      ['电梯故障', '电梯运行时有异响并多次停层'],
      ['水管渗漏', '厨房上方水管渗水，吊顶已湿'],
      ['照明损坏', '楼道照明灯不亮'],
      ['门禁故障', '单元门禁刷卡无反应'],
      ['水管渗漏', '卫生间地漏反水，有异味'],
      ['外墙渗水', '下雨后飘窗左侧墙面渗水'],
      ['照明损坏', '地库三区连着几盏灯都不亮'],
      ['供水异常', '早上水压很小，热水器打不着'],
    ],
  },
  {
    name: '秩序维护部',
    key: false,
    posts: { supervisor: 1, 'security-guard': 4 },
    matters: [
      ['车辆乱停', '消防通道被车辆占用'],
      ['陌生人员', '有推销人员进入楼内'],
      ['电动车入户', '有人把电瓶车推进电梯上楼充电'],
      ['高空抛物', '楼上往下扔烟头和饮料瓶'],
    ],
  },
  {
    name: '环境保洁部',
    key: false,
    posts: { supervisor: 1, cleaner: 3 },
    matters: [
      ['垃圾清运', '楼下垃圾桶满溢未清'],
      ['绿化养护', '绿化带杂草较多，请修剪'],
      ['楼道卫生', '楼道堆着纸箱，几天没有人清'],
      ['宠物粪便', '草坪上狗粪没有人清理'],
    ],
  },
];

/** What cannot wait: major information (M-25). */
export const MAJOR = [
  ['电梯困人', '电梯停在两层之间，有人被困'],
  ['水管爆裂', '主管爆裂，地下室进水'],
  ['火情', '楼道杂物冒烟，已用灭火器扑灭'],
];

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'];
const GIVEN = [
  '伟',
  '芳',
  '秀英',
  '敏',
  '静',
  '丽',
  '强',
  '磊',
  '洋',
  '艳',
  '勇',
  '军',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '秀兰',
  '霞',
  '平',
  '刚',
  '桂英',
  '建华',
  '志远',
  '晓燕',
  '文博',
  '雨桐',
  '佳怡',
  '国栋',
  '海燕',
];

/** The n-th name; different for the first 900. */
export const nameOf = (n) => {
  const surname = n % SURNAMES.length;
  return SURNAMES[surname] + GIVEN[(Math.floor(n / SURNAMES.length) + surname * 7) % GIVEN.length];
};

export const TASKS = [
  '冬季供暖前设备排查并建档',
  '业主满意度提升方案',
  '消防通道专项整治',
  '地下车库照明改造进度',
  '年度维修基金使用说明',
  '节日安全值守安排',
  '电梯年检资料归档',
  '外包保洁质量核查',
];
export const PLAN_ITEMS = [
  '完成电梯季度保养',
  '公共区域消杀两次',
  '走访业主二十户',
  '收缴率达到目标',
  '组织消防演练一次',
  '完成绿化修剪',
  '外墙巡查一次',
  '员工技能培训一次',
];
export const FORUM_SUBJECTS = ['停车秩序与充电桩', '电梯更新与维修基金', '环境卫生与垃圾分类', '公共收益公示'];
