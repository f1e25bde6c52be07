/** Brings in what people have of leave: years of work elsewhere, days on top of what the law gives, and leave that was taken. */
import { dayIn } from './calendar.mjs';

/** Who came with years of work behind them, by role. */
const WORKED_SINCE = { 'property-manager': '2004-07-01', 'centre-director': '2009-09-01', supervisor: '2013-03-01' };
export const workedSinceOf = (role) => WORKED_SINCE[role];

/** A guard has days left over from last year, a cleaner one as a reward; she was away before months were planned by shift. */
export const loadLeave = async (doors, book, { months, today, shifts, accounts }, { personnel, manager }) => {
  const cleaner = shifts.requests.granted.employeeId;
  const guard = accounts.find(({ login }) => login === 'staff').employeeId;
  const year = today.slice(0, 4);
  const carried = { employeeId: guard, halves: 3, origin: 'carried', reason: '上年项目交付期间未能休完，经批准结转。' };
  const reward = { employeeId: cleaner, halves: 2, origin: 'extra', reason: '季度之星，奖励一天。' };
  await doors.eachOf([carried, reward], (grant) => {
    const body = book.withIds({ ...grant, leaveKind: 'annual', year });
    return personnel.post('/api/staffing/leave-grants', body, `leave-grant/${grant.employeeId}`);
  });
  const time = { from: dayIn(months[0], 10), until: dayIn(months[0], 13), untilHalf: 'morning' };
  const taken = book.withIds({ employeeId: cleaner, leaveKind: 'annual', ...time, reason: '回老家看望父母' });
  const { id } = await doors.post('/api/staffing/leave-requests', taken, 'leave-taken/cleaner');
  await manager.post(`/api/staffing/roster-requests/${id}/approval`, undefined, 'leave-taken-approval/cleaner');
};
