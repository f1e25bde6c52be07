/** The quality centre grants a department a bonus for the last whole month; its head has still to share it out. */
import { MANAGED } from './cast.mjs';
import { untilHeaded } from './ready.mjs';

const DEPARTMENT = '客户服务部';

export const loadBonuses = async (book, { months }, { quality }) => {
  const period = months.at(-2);
  const [propertyId, departmentId] = [book.idOf(MANAGED), book.idOf(`${MANAGED}/${DEPARTMENT}`)];
  await untilHeaded(quality, { propertyId, departmentId, period });
  const body = { propertyId, departmentId, period, amount: '3000.00', reason: '全月投诉按时闭环，业主满意' };
  await quality.post('/api/evaluation/bonuses', body, `bonus/${departmentId}/${period}`);
};
