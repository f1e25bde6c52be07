import { actingAs, allowsAt, callerMay, currentCaller } from '@goldkey/access';
import { dayOf, GROUP_ZONE, instant, type Selves } from '@goldkey/kernel';
import type { Appointment } from '../../../domain/appointment/appointment.js';
import { mayChangeAppointment } from '../../../domain/appointment/rules.js';
import type { Festival } from '../../../domain/festival/festival.js';
import { mayApproveFestival } from '../../../domain/festival/rules.js';
import type { PointsEntry } from '../../../domain/points/entry.js';
import type { PointsPublication } from '../../../domain/points/publication.js';
import { mayAnswerObjection, mayCounterPoints } from '../../../domain/points/rules.js';
import type { Position } from '../../../domain/position/position.js';
import { mayReturnPosition, maySignPosition } from '../../../domain/position/rules.js';
import type { Recruitment } from '../../../domain/recruitment/recruitment.js';
import { mayDecideRecruitment } from '../../../domain/recruitment/rules.js';
import type { Requisition } from '../../../domain/requisition/requisition.js';
import { mayDecideRequisition } from '../../../domain/requisition/rules.js';
import type { RosterRequest } from '../../../domain/roster-request/request.js';
import {
  isOpen,
  isPartner,
  mayApproveRequest,
  mayRefuseRequest,
  mayWithdrawRequest,
} from '../../../domain/roster-request/rules.js';
import { mayDecideSuggestion, mayWithdrawDecision } from '../../../domain/suggestion/rules.js';
import type { Suggestion } from '../../../domain/suggestion/suggestion.js';
import type { SurveyAnswer } from '../../../domain/survey/answer.js';
import { mayWithdrawAnswer, type Withdrawing } from '../../../domain/survey/rules.js';
import type { TrainingPlan } from '../../../domain/training/plan.js';
import { mayApproveTrainingPlan } from '../../../domain/training/rules.js';
import { callerSelves } from './outcomes.js';
import { callerSigns } from './roster/signing.js';

/** Records as lists and answers tell them: each with what the caller may do next, by the rule that would refuse it. */

const employeeMay = (permission: string, rule: (acting: Selves) => boolean): boolean =>
  callerMay(permission, rule, currentCaller().employeeId);

export const tellFestival = <Told extends Festival>(festival: Told) => ({
  ...festival,
  mayApprove: employeeMay('staffing:plan', (acting) => mayApproveFestival(festival, acting)),
});

export const tellTrainingPlan = <Told extends TrainingPlan>(plan: Told) => ({
  ...plan,
  mayApprove: employeeMay('staffing:employ', (acting) => mayApproveTrainingPlan(plan, acting)),
});

/** Beside this, a position may set a limit to what is approved (`my-authority`). */
export const tellRequisition = <Told extends Requisition>(requisition: Told) => ({
  ...requisition,
  mayDecide: employeeMay('staffing:plan', (acting) => mayDecideRequisition(requisition, acting)),
});

export const tellSuggestion = <Told extends Suggestion>(suggestion: Told) => ({
  ...suggestion,
  mayDecide: employeeMay('staffing:employ', (acting) => mayDecideSuggestion(suggestion, acting)),
  mayWithdrawDecision: employeeMay('staffing:employ', (acting) => mayWithdrawDecision(suggestion, acting)),
});

/** Whoever brings points in and is no employee counters them too. */
export const tellPointsEntry = <Told extends PointsEntry>(entry: Told) => ({
  ...entry,
  mayCounter: callerMay('staffing:points', (acting) => mayCounterPoints(entry, acting), currentCaller().subject),
});

export const tellPointsPublication = <Told extends PointsPublication>(publication: Told) => ({
  ...publication,
  objections: publication.objections.map((objection) => ({
    ...objection,
    mayAnswer: employeeMay('staffing:points', (acting) => mayAnswerObjection(publication, objection, acting)),
  })),
});

/** Who takes an answer of the staff survey back: whoever may employ in the whole group runs it. */
export const asWithdrawing = (): Withdrawing => ({
  ...callerSelves(),
  runsSurvey: allowsAt(currentCaller(), 'staffing:employ', null),
});

export const tellSurveyAnswer = <Told extends SurveyAnswer>(answer: Told) => ({
  ...answer,
  mayWithdraw:
    allowsAt(currentCaller(), 'staffing:employ', answer.propertyId) && mayWithdrawAnswer(answer, asWithdrawing()),
});

/** Group IT changes appointments too, and is no employee. */
export const tellAppointment = <Told extends Appointment>(appointment: Told) => ({
  ...appointment,
  mayChange: callerMay(
    'staffing:employ',
    (acting) => mayChangeAppointment(appointment, acting),
    currentCaller().subject,
  ),
});

export const tellRecruitment = <Told extends Recruitment>(recruitment: Told) => ({
  ...recruitment,
  mayDecide: callerMay(
    'staffing:approve-position',
    (acting) => mayDecideRecruitment(recruitment, acting),
    callerSigns().id,
  ),
});

/** Whether the open version is the caller's to review or approve, and to send back, as far as it depends on who wrote and reviewed it. */
export const tellPosition = <Told extends Position>(position: Told) => ({
  ...position,
  maySign: maySignPosition(position, callerSigns()),
  mayReturn: mayReturnPosition(position, callerSigns()),
});

/** Who decides approves or refuses; the other one of a swap agrees or declines; who asked takes it back. */
export const tellRequest = <Told extends RosterRequest>(
  request: Told,
  { timeZone }: { readonly timeZone?: string | null },
) => {
  const caller = currentCaller();
  const today = dayOf(instant(Date.now()), timeZone ?? GROUP_ZONE);
  const decides = allowsAt(caller, 'staffing:roster', request.propertyId);
  const isFor = (rule: (by: string) => boolean) => caller.employeeId !== undefined && rule(caller.employeeId);
  const isTheirSwap = isFor((by) => isPartner(request, by));
  return {
    ...request,
    mayApprove: employeeMay('staffing:roster', (acting) => mayApproveRequest(request, acting)),
    mayRefuse: employeeMay('staffing:roster', (acting) => mayRefuseRequest(request, acting)),
    mayAccept: isTheirSwap && request.state === 'asked',
    mayDecline: isTheirSwap && isOpen(request),
    mayWithdraw: isFor((by) => mayWithdrawRequest(request, { ...actingAs(by), mayApprove: decides, today })),
  };
};
