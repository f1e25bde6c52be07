import type { Day, Fen, HalfYear, Instant, Month, Period, Quarter, Week, Year } from '@goldkey/kernel';

/** What the facts of each kind hold; money is fen, instants are numbers. */
export interface FactData {
  'estates.property.registered': {
    propertyId: string;
    unitId: string;
    timeZone?: string;
    serviceStart: Day;
    serviceEnd?: Day;
    households: number;
  };
  'staffing.unit.defined': { unitId: string; kind: string; parentId?: string; propertyId?: string; key?: boolean };
  'staffing.appointment.started': {
    appointmentId: string;
    employeeId: string;
    unitId: string;
    propertyId?: string;
    role: string;
    from: Day;
    newcomer?: boolean;
    keyPosition?: boolean;
  };
  'staffing.appointment.ended': { appointmentId: string; employeeId: string; until: Day; reason: string };
  'staffing.roster.day-set': { employeeId: string; date: Day; kind: string };
  'staffing.daily-report.submitted': { propertyId: string; employeeId: string; date: Day; submittedAt: Instant };
  'staffing.task.assigned': { taskId: string; propertyId: string; employeeId: string; assignedAt: Instant };
  'staffing.task.filed': { taskId: string; propertyId: string; filedAt: Instant };
  'staffing.plan.submitted': { propertyId: string; planKind: string; period: Period; submittedAt: Instant };
  'staffing.plan.progress-reported': { propertyId: string; planKind: string; week: Week; reportedAt: Instant };
  'staffing.plan.self-evaluated': {
    propertyId: string;
    departmentId?: string;
    planKind: string;
    period: Period;
    submittedAt: Instant;
    itemsPlanned: number;
    itemsDone: number;
  };
  'staffing.meeting.held': {
    meetingId: string;
    propertyId: string;
    kind: string;
    heldAt: Instant;
    attendees: readonly string[];
    problemsOpen?: number;
    problemsPlanned?: number;
  };
  'staffing.requisition.approved': { propertyId: string; month: Month; approvedAt: Instant };
  'staffing.talk.held': { propertyId: string; managerId: string; employeeId: string; heldAt: Instant };
  'staffing.activity.held': { propertyId: string; kind: string; heldAt: Instant; participants: readonly string[] };
  'staffing.opinion.raised': { opinionId: string; propertyId: string; raisedAt: Instant; replyDue: Instant };
  'staffing.opinion.closed': { opinionId: string; propertyId: string; repliedAt: Instant };
  'staffing.points.summarised': { propertyId: string; month: Month; summarisedAt: Instant };
  'staffing.points.published': { propertyId: string; quarter: Quarter; from: Day; until: Day };
  'staffing.festival.scheduled': { festivalId: string; propertyId: string; date: Day };
  'staffing.festival-plan.approved': { festivalId: string; propertyId: string; approvedAt: Instant };
  'staffing.festival-plan.completed': { festivalId: string; propertyId: string; completedAt: Instant };
  'staffing.staff-survey.answered': {
    propertyId: string;
    departmentId: string;
    topic: string;
    score: number;
    at: Instant;
  };
  'staffing.examination.taken': {
    propertyId: string;
    departmentId: string;
    employeeId: string;
    passed: boolean;
    at: Instant;
  };
  'staffing.certificate.granted': { employeeId: string; craft: string; validFrom: Day; validUntil: Day };
  'staffing.tool.lent': { loanId: string; propertyId: string; employeeId: string; lentAt: Instant; dueAt: Instant };
  'staffing.tool.returned': { loanId: string; propertyId: string; returnedAt: Instant };
  'inspections.post.defined': { postId: string; propertyId: string; activeFrom: Day; activeUntil?: Day };
  'inspections.patrol.completed': {
    patrolId: string;
    propertyId: string;
    inspectorId: string;
    completedAt: Instant;
    visits: readonly { postId: string; at: Instant }[];
    recorded: boolean;
  };
  'inspections.finding.raised': {
    findingId: string;
    propertyId: string;
    departmentId?: string;
    category: string;
    source: string;
    raisedAt: Instant;
    dueAt?: Instant;
    measure?: string;
    bottomLine?: boolean;
    sleepingGuards?: number;
  };
  'inspections.finding.rectified': { findingId: string; propertyId: string; rectifiedAt: Instant };
  'inspections.finding.verified': { findingId: string; propertyId: string; verifiedAt: Instant };
  'inspections.day-check.completed': {
    checkId: string;
    propertyId: string;
    departmentId?: string;
    at: Instant;
    postsChecked: number;
    postsInOrder: number;
  };
  'inspections.conduct-violation.confirmed': {
    caseId: string;
    propertyId: string;
    employeeId: string;
    article: number;
    level: string;
    occurredOn: Day;
    circulated: boolean;
    serious?: boolean;
  };
  'inspections.full-coverage.completed': { propertyId: string; completedAt: Instant; summaryWritten: boolean };
  'inspections.joint-inspection.held': {
    inspectionId: string;
    propertyId: string;
    heldAt: Instant;
    expected: readonly string[];
    attended: readonly string[];
  };
  'inspections.night-check.completed': {
    propertyId: string;
    inspectorId: string;
    at: Instant;
    registers: readonly string[];
    signed: boolean;
  };
  'inspections.incident.occurred': { incidentId: string; propertyId: string; occurredAt: Instant };
  'inspections.incident.reported': { incidentId: string; propertyId: string; to: string; reportedAt: Instant };
  'inspections.incident.recorded': { incidentId: string; propertyId: string; recordedAt: Instant };
  'inspections.renovation.approved': { renovationId: string; propertyId: string; from: Day; until: Day };
  'inspections.renovation.patrolled': { renovationId: string; propertyId: string; at: Instant };
  'inspections.renovation.accepted': { renovationId: string; propertyId: string; at: Instant };
  'complaints.complaint.received': {
    complaintId: string;
    propertyId: string;
    departmentId: string;
    category: string;
    major: boolean;
    inScope: boolean;
    receivedAt: Instant;
  };
  'complaints.complaint.decided': { complaintId: string; propertyId: string; established: boolean; decidedAt: Instant };
  'complaints.complaint.closed': { complaintId: string; propertyId: string; closedAt: Instant };
  'complaints.complaint.reopened': { complaintId: string; propertyId: string; reopenedAt: Instant };
  'complaints.callback.recorded': { propertyId: string; about: string; aboutId: string; level: string; at: Instant };
  'complaints.repair.completed': { repairId: string; propertyId: string; completedAt: Instant };
  'complaints.household.profiled': { propertyId: string; householdId: string; employeeId: string; at: Instant };
  'complaints.home-visit.made': {
    visitId: string;
    propertyId: string;
    householdId: string;
    employeeId: string;
    at: Instant;
  };
  'complaints.matter.closed': {
    matterId: string;
    propertyId: string;
    departmentId: string;
    closedAt: Instant;
    exemption?: string;
  };
  'complaints.survey.answered': {
    answerId: string;
    propertyId: string;
    departmentId: string;
    matterId?: string;
    method: string;
    level: string;
    at: Instant;
    by: string;
    valid?: boolean;
  };
  'complaints.major.reported': { complaintId: string; propertyId: string; to: string; reportedAt: Instant };
  'complaints.owner-forum.held': {
    forumId: string;
    propertyId: string;
    heldAt: Instant;
    households: readonly string[];
  };
  'complaints.owner-forum.actions-filed': { forumId: string; propertyId: string; filedAt: Instant };
  'complaints.opinion-survey.completed': { propertyId: string; year: Year; completedAt: Instant };
  'billing.report.submitted': { propertyId: string; kind: string; period: Period; submittedAt: Instant };
  'billing.period.closed': { propertyId: string; month: Month; receivable: Fen; collected: Fen; target: string };
  'billing.budget.closed': { propertyId: string; month: Month; budget: Fen; spent: Fen };
  'billing.utility-advance.paid': { advanceId: string; propertyId: string; amount: Fen; periodEnd: Day };
  'billing.utility-advance.recovered': { advanceId: string; propertyId: string; amount: Fen; at: Instant };
  'evaluation.year-review.completed': { propertyId: string; year: Year; completedAt: Instant };
  'convenience.catalogue.approved': { propertyId: string; year: Year; approvedAt: Instant };
  'convenience.service.performed': {
    serviceId: string;
    propertyId: string;
    departmentId: string;
    employeeId: string;
    performedAt: Instant;
  };
  'convenience.service.confirmed': { serviceId: string; propertyId: string; confirmedAt: Instant };
  'convenience.fee.received': {
    feeId: string;
    propertyId: string;
    employeeId: string;
    amount: Fen;
    receivedAt: Instant;
  };
  'convenience.fee.handed-over': { feeId: string; propertyId: string; handedOverAt: Instant };
  'convenience.item.loss-making': { itemId: string; propertyId: string; month: Month; loss: Fen };
  'convenience.item.measure-decided': { itemId: string; propertyId: string; measure: string; decidedAt: Instant };
  'convenience.quality.rated': {
    itemId: string;
    propertyId: string;
    departmentId: string;
    halfYear: HalfYear;
    score: number;
    orders: number;
    staffOrders: readonly { employeeId: string; orders: number }[];
    ratedAt: Instant;
  };
  'evaluation.appeal.decided': {
    appealId: string;
    propertyId: string;
    departmentId?: string;
    upheld: boolean;
    decidedAt: Instant;
  };
  'evaluation.finding-kind.ruled': {
    rulingId: string;
    propertyId: string;
    month: Month;
    act: string;
    kind: string;
    kinds: readonly string[];
    findingIds: readonly string[];
  };
}
export type FactKind = keyof FactData;
