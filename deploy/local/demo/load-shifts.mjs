/** Brings in posts, shifts, months with their publication, the record of the time clocks, and what waits for approval. */

/** What is soft in a plan that goes round the clock, and why it is let pass. */
const PASSED = [
  { rule: 'long-week', reason: '门岗执行综合计算工时，按月平衡。' },
  { rule: 'understaffed', reason: '缺编一人，由班长补位，招聘中。' },
  { rule: 'short-rest', reason: '晚班转日班当天只安排半天，已与本人说定。' },
];

const define = async ({ post, eachOf }, book, { posts, shifts }) => {
  await eachOf(posts, async ({ key, post: body }) => {
    book.note(key, (await post('/api/staffing/duty-posts', book.withIds(body), `duty-post/${key}`)).id);
  });
  await eachOf(shifts, async ({ key, shift }) => {
    book.note(key, (await post('/api/staffing/shifts', book.withIds(shift), `shift/${key}`)).id);
  });
};

/** What the guard asks for himself; the manager grants a cleaner’s leave. */
const loadRequests = async (doors, book, { leave, swap, correction, granted }, { staff, manager }) => {
  await staff.post('/api/staffing/leave-requests', leave, 'leave/guard');
  await staff.post('/api/staffing/swap-requests', book.withIds(swap), 'swap/guard');
  if (correction) await staff.post('/api/staffing/clock-corrections', correction, 'correction/guard');
  const { id } = await doors.post('/api/staffing/leave-requests', book.withIds(granted), 'leave/cleaner');
  await manager.post(`/api/staffing/roster-requests/${id}/approval`, undefined, 'leave-approval/cleaner');
};

/** Planned, published by the manager or, elsewhere, by headquarters, and worked. */
export const loadShifts = async (doors, book, { shifts }, { managed, as }) => {
  await define(doors, book, shifts);
  await doors.putAll('/api/staffing/roster', shifts.plan.map(book.withIds), 'shift-plan');
  await doors.eachOf(shifts.published, ({ propertyId, month }) => {
    const body = { propertyId: book.idOf(propertyId), passed: PASSED };
    const by = propertyId === managed ? as.manager : as.general;
    return by.post(`/api/staffing/roster/months/${month}/publication`, body, `roster/${propertyId}/${month}`);
  });
  await doors.postAll('/api/staffing/clockings/bulk', shifts.clockings.map(book.withIds), 'clockings');
  await loadRequests(doors, book, shifts.requests, as);
};
