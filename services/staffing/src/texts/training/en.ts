/** What staffing says of training, examinations and the staff survey, English. */
export const en: Record<string, string> = {
  'staffing.training-plan-already-drawn-up': 'There is a training plan for that year already.',
  'staffing.training-course-month-invalid': 'The month of “{name}” ({month}) is not in {year}.',
  'staffing.training-course-twice-invalid': '“{name}” stands twice in {month}.',
  'staffing.training-over-budget-invalid': 'The courses come to {planned} yuan, more than the budget of {budget} yuan.',
  'staffing.training-plan-without-courses-invalid': 'There are no courses in the plan yet, nothing to approve.',
  'staffing.training-plan-by-planner.forbidden': 'Who wrote the plan last cannot approve it; another person does.',
  'staffing.training-plan-already-approved': 'The training plan has been approved.',
  'staffing.training-plan-withdrawn': 'This training plan was withdrawn.',
  'staffing.training-plan-not-found': 'There is no such training plan, or it is outside of your scope.',
  'staffing.training-course-not-found': 'There is no such course in the plan.',
  'staffing.training-attendee-twice-invalid': 'A person takes part once.',
  'staffing.training-judged-before-held-invalid': 'The effect is judged after the training.',
  'staffing.training-session-withdrawn': 'This training was withdrawn.',
  'staffing.training-session-not-found': 'There is no such training, or it is outside of your scope.',
  'staffing.examination-already-taken':
    'This person’s result is on record already; who takes it again takes another examination.',
  'staffing.examination-withdrawn': 'This examination was withdrawn.',
  'staffing.examination-result-not-found': 'There is no result of this person in the examination.',
  'staffing.examination-not-found': 'There is no such examination, or it is outside of your scope.',
  'staffing.department-unknown-invalid': 'This person worked in no department on that day; name one.',
  'staffing.department-not-found': 'There is no such department at the property, or it is outside of your scope.',
  'staffing.survey-already-answered': 'You have answered this topic this month already.',
  'staffing.survey-without-department.forbidden':
    'You work in no department of this property; there is nothing to answer.',
  'staffing.survey-answer-withdrawn': 'This answer was withdrawn.',
  'staffing.survey-answer-not-found': 'There is no such answer, or it is outside of your scope.',
};
