export const en: Record<string, string> = {
  'evaluation.closing-being-judged': '{count} results of the month are being worked out: try again shortly.',
  'evaluation.closing-month-running': 'The month is not over: it can be closed after its last day.',
  'evaluation.closing-needs-reason': '{obstacles} matters are not settled: state a reason to close the month.',
  'evaluation.closing-needs-second-person':
    'Who submitted the month does not close it: let another person do it, or state a reason.',
  'evaluation.code-not-found': 'No entry in your scope has this code.',
  'evaluation.entry-not-found': 'There is no such entry in your scope.',
  'evaluation.month-closed': '{month} is closed and changes no more.',
  'evaluation.month-not-under-review': '{month} was not submitted for review.',
  'evaluation.month-under-review': '{month} is under review already.',
  'evaluation.permission-missing': 'Your position does not allow this.',
  'evaluation.person-not-found': 'There is no such person in your scope.',
  'evaluation.property-not-found': 'There is no such property in your scope.',
};
