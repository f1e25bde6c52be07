export const en: Record<string, string> = {
  'evaluation.appeal-against-nothing':
    'This line counts no more, or corrects another: there is nothing to appeal against.',
  'evaluation.appeal-decided': 'The appeal is decided already.',
  'evaluation.appeal-filed-already': 'There is an appeal against this line already, open or upheld.',
  'evaluation.appeal-not-found': 'There is no such appeal, or it lies outside what you see.',
  'evaluation.appeal-not-permitted': 'Only the person concerned or their manager may appeal.',
  'evaluation.appeal-own-case-not-permitted':
    'Nobody decides their own case: not who it concerns, who filed it, who reported it, nor anybody of that property.',
  'evaluation.appeal-too-late': 'Appeals are taken from the instant of the line to the seventh day after the close.',
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
