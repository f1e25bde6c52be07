/**
 * A record for each page that is about one: how its address is made from what the platform holds. `ask(path)` answers the
 * JSON of a GET as the person who looks; `undefined` where the platform holds no such record.
 */
const first =
  (list, key = 'id') =>
  async (ask) =>
    (await ask(list)).items?.[0]?.[key];
const inPath =
  (idOf, ...parts) =>
  async (ask) => {
    const id = await idOf(ask);
    return id === undefined ? undefined : `/${[parts[0], id, ...parts.slice(1)].join('/')}`;
  };

const property = first('/api/estates/properties');
const household = first('/api/estates/households');
const employee = first('/api/staffing/employees');
const position = first('/api/staffing/positions');
const positionCard = first('/api/staffing/position-cards');
const plan = first('/api/staffing/work-plans');

const entry = async (ask) => {
  const { items = [] } = await ask('/api/evaluation/overview');
  for (const { propertyId } of items) {
    const { entries = [] } = await ask(`/api/evaluation/properties/${propertyId}/month`);
    if (entries.length > 0) return entries[0].entryId;
  }
  return undefined;
};

const closing = async (ask) => {
  const [one] = (await ask('/api/evaluation/closings')).items ?? [];
  return one && `/month-close/${one.propertyId}/${one.month}`;
};

/** By route. A page that needs a secret of a link shows what a stranger to it sees. */
export const EXAMPLES = {
  '/complaints/:complaintId': inPath(first('/api/complaints/complaints', 'complaintId'), 'complaints'),
  '/complaints/work-orders/:orderId': inPath(first('/api/complaints/work-orders'), 'complaints/work-orders'),
  '/complaints/ballots/:ballotId': inPath(first('/api/complaints/ballots'), 'complaints/ballots'),
  '/convenience/catalogues/:id': inPath(first('/api/convenience/catalogues'), 'convenience/catalogues'),
  '/convenience/orders/:id/sheet': inPath(first('/api/convenience/orders'), 'convenience/orders', 'sheet'),
  '/convenience/catalogues/:id/screen': inPath(
    first('/api/convenience/catalogues'),
    'convenience/catalogues',
    'screen',
  ),
  '/registers/complaints/:register': () => '/registers/complaints/outside-bodies',
  '/registers/inspections/:register': () => '/registers/inspections/legal-duties',
  '/registers/staffing/:register': () => '/registers/staffing/house-rules',
  '/registers/estates/:register': () => '/registers/estates/committee-members',
  '/findings/:findingId': inPath(first('/api/inspections/findings'), 'findings'),
  '/incidents/:incidentId': inPath(first('/api/inspections/incidents'), 'incidents'),
  '/renovations/:renovationId': inPath(first('/api/inspections/renovations'), 'renovations'),
  '/renovations/:renovationId/permit': inPath(
    first('/api/inspections/renovations?state=approved,accepted'),
    'renovations',
    'permit',
  ),
  '/renovations/:renovationId/acceptance-sheet': inPath(
    first('/api/inspections/renovations?state=accepted'),
    'renovations',
    'acceptance-sheet',
  ),
  '/registers/inspections/violations/:violationId/notice': inPath(
    first('/api/inspections/violations?state=warned,ended'),
    'registers/inspections/violations',
    'notice',
  ),
  '/equipment/:equipmentId': inPath(first('/api/inspections/equipment'), 'equipment'),
  '/rounds/:roundId': inPath(first('/api/inspections/rounds'), 'rounds'),
  '/upkeep/:programmeId': inPath(first('/api/inspections/upkeep-programmes'), 'upkeep'),
  '/full-coverages/:inspectionId': inPath(first('/api/inspections/full-coverages'), 'full-coverages'),
  '/draws/:drawId': inPath(first('/api/inspections/draws'), 'draws'),
  '/conduct/:caseId': inPath(first('/api/inspections/conduct-cases'), 'conduct'),
  '/properties/:propertyId': inPath(property, 'properties'),
  '/households/:householdId': inPath(household, 'households'),
  '/households/:householdId/handover': inPath(household, 'households', 'handover'),
  '/month-close/:propertyId/:month': closing,
  '/appeals/:appealId': inPath(first('/api/evaluation/appeals', 'appealId'), 'appeals'),
  '/publications/:publicationId': inPath(first('/api/evaluation/publications', 'publicationId'), 'publications'),
  '/payroll/:fileId': inPath(first('/api/evaluation/payroll-files', 'fileId'), 'payroll'),
  '/rulebook/:versionId': inPath(first('/api/evaluation/rulebook/versions'), 'rulebook'),
  '/clauses/:clause': async () => '/clauses/M-04',
  '/bonuses/:bonusId': inPath(first('/api/evaluation/bonuses', 'bonusId'), 'bonuses'),
  '/year-reviews/:reviewId': inPath(first('/api/evaluation/year-reviews', 'reviewId'), 'year-reviews'),
  '/people/:employeeId/year': inPath(employee, 'people', 'year'),
  '/people/:employeeId/month': inPath(employee, 'people', 'month'),
  '/figures/property/:propertyId/:measure': inPath(property, 'figures/property', 'closing'),
  '/figures/me/:measure': async () => '/figures/me/points',
  '/figures/person/:employeeId/:measure': inPath(employee, 'figures/person', 'points'),
  '/entries/:entryId': inPath(entry, 'entries'),
  '/plans/:planId': inPath(plan, 'plans'),
  '/plans/:planId/edit': inPath(plan, 'plans', 'edit'),
  '/requisitions/:requisitionId/edit': inPath(
    first('/api/staffing/material-requisitions?state=draft'),
    'requisitions',
    'edit',
  ),
  '/employees/:employeeId': inPath(employee, 'employees'),
  '/points/people/:employeeId': inPath(employee, 'points/people'),
  '/position-cards/:cardId': inPath(positionCard, 'position-cards'),
  '/positions/:positionId': inPath(position, 'positions'),
  '/positions/:positionId/edit': inPath(position, 'positions', 'edit'),
  '/sign-in/:uid': async () => '/sign-in/none',
  '/reset/:secret': async () => '/reset/none',
};
