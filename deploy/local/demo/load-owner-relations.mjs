/** Brings in what the owner-relations desk of the managed property has on its table: limits, a repair on its way, answers, a visit. */

const PATH = '/api/complaints';

const limit = (kind, priority, hours, counting) => ({
  kind,
  priority,
  minutes: hours * 60,
  counting,
  warnMinutes: hours * 15,
  climbs: [
    { afterMinutes: 0, to: 'department-head' },
    { afterMinutes: hours * 60, to: 'property-manager' },
  ],
});
const RULES = {
  hours: { days: 'public-calendar', from: '08:30', until: '17:30', exceptions: [] },
  limits: [
    limit('repair', 'urgent', 2, 'around-the-clock'),
    limit('repair', 'normal', 24, 'around-the-clock'),
    limit('complaint', 'normal', 27, 'service-hours'),
    limit('question', 'normal', 9, 'service-hours'),
  ],
};

/** A repair with its order, given where somebody who can mend things works there. */
const loadRepair = async (manager, place) => {
  const matter = {
    ...place,
    kind: 'repair',
    priority: 'urgent',
    category: '水管漏水',
    description: '厨房水槽下面水管接头漏水，已经关了角阀',
    channel: 'phone',
    contactName: '周先生',
    contactPhone: '13900001234',
  };
  const { complaintId } = await manager.post(`${PATH}/complaints`, matter, 'owner-relations/repair');
  // Who is on shift changes: where the load goes on, the order stands as it was given.
  const { total } = await manager.get(`${PATH}/work-orders?propertyId=${place.propertyId}&pageSize=1`);
  if (total > 0) return;
  const { workers } = await manager.get(`${PATH}/workforce?propertyId=${place.propertyId}`);
  const worker = workers.find(({ roles }) => roles.includes('maintenance'));
  const order = { matterId: complaintId, steps: ['关总阀', '换接头', '试水半小时'] };
  const given = worker && { workerId: worker.employeeId, ...(!worker.onShift && { offShiftReason: '漏水急修' }) };
  await manager.post(`${PATH}/work-orders`, { ...order, ...given }, 'owner-relations/order');
};

export const loadOwnerRelations = async (book, { inspections }, { manager }) => {
  const propertyId = book.idOf(inspections.propertyId);
  const { departments } = await manager.get(`${PATH}/choices`);
  const { departmentId } = departments.find((department) => department.propertyId === propertyId);
  await manager.put(`${PATH}/clock-rules`, { propertyId, ...RULES }, 'owner-relations/rules');
  await loadRepair(manager, { propertyId, departmentId });
  const paper = (number, level) => ({ departmentId, level, paperNumber: `W-${number}` });
  const items = ['satisfied', 'basically-satisfied', 'satisfied', 'dissatisfied'].map((level, n) =>
    paper(n + 1, level),
  );
  await manager.post(`${PATH}/survey-answers/bulk`, { propertyId, items }, 'owner-relations/papers');
  const { items: homes } = await manager.get(`/api/estates/households?propertyId=${propertyId}&pageSize=1`);
  const [home] = homes;
  if (home === undefined) return;
  const visited = { propertyId, householdId: home.id, room: `${home.building}-${home.room}` };
  const visit = {
    ...visited,
    purpose: '雨季前看阳台排水',
    findings: '排水通畅，老人独自在家',
    promised: '每周电话问候',
  };
  await manager.post(`${PATH}/home-visits`, visit, 'owner-relations/visit');
  const profile = { ...visited, homeRegion: '湖南', languages: ['普通话', '湘语'], care: '老人独居' };
  await manager.put(`${PATH}/household-profiles`, profile, 'owner-relations/profile');
  const year = String(new Date().getFullYear());
  const questions = ['卫生', '安全', '维修', '服务态度'].map((title) => ({ title }));
  await manager.post(`${PATH}/opinion-surveys`, { propertyId, year, questions }, 'owner-relations/opinion');
};
