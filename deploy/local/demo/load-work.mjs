/** Brings in plans of work with what became of them, meetings with their problems, and requisitions. */

const outcomesOf = (items, done) => done.map((n) => ({ itemId: items[n].id, done: true, note: '' }));

const loadPlan = async ({ post }, book, { key, plan, submittedAt, submitNow, progress = [], evaluation }) => {
  const { id, items } = await post('/api/staffing/work-plans', book.withIds(plan), `work-plan/${key}`);
  const act = (name, body) =>
    post(`/api/staffing/work-plans/${id}/${name}`, body, `work-plan-${name}/${key}/${body.week ?? ''}`);
  if (submittedAt || submitNow) await act('submission', submittedAt ? { submittedAt } : {});
  for (const { done, ...told } of progress) await act('progress', { ...told, outcomes: outcomesOf(items, done) });
  if (evaluation === undefined) return;
  const { done, ...told } = evaluation;
  if (done.length > 0) await act('outcomes', { outcomes: outcomesOf(items, done) });
  await act('self-evaluation', told);
};

/** In their order: a meeting closes what the one of its kind before it raised. */
const loadMeetings = async ({ get, post }, book, meetings) => {
  const idOf = async ({ propertyId, meeting: { kind } }, what) => {
    const { items } = await get(`/api/staffing/problems?propertyId=${book.idOf(propertyId)}&pageSize=200`);
    return items.find((problem) => problem.what === what && problem.meetingKind === kind).id;
  };
  for (const one of meetings) {
    const { key, closes, meeting } = one;
    const closed = closes ? [{ problemId: await idOf(one, closes.what), outcome: closes.outcome }] : [];
    await post('/api/staffing/meetings-held', { ...book.withIds(meeting), closed }, `meeting/${key}`);
  }
};

const loadRequisition = async (book, { key, requisition, approvedAt }, { manager, general }) => {
  const path = '/api/staffing/material-requisitions';
  const { id } = await manager.post(path, book.withIds(requisition), `requisition/${key}`);
  if (approvedAt)
    await general.post(`${path}/${id}/approval`, { note: '按预算核定。', approvedAt }, `requisition-approval/${key}`);
};

export const loadWork = (doors, book, { properties, plans, meetings, requisitions }, as) =>
  Promise.all([
    doors.eachOf(plans, (plan) => loadPlan(doors, book, plan)),
    doors.eachOf(properties, ({ key }) =>
      loadMeetings(
        doors,
        book,
        meetings.filter(({ propertyId }) => propertyId === key),
      ),
    ),
    doors.eachOf(requisitions, (requisition) => loadRequisition(book, requisition, as)),
  ]);
