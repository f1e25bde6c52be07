export const en: Record<string, string> = {
  'evaluation.code-not-found': 'No entry in your scope has this code.',
  'evaluation.entry-not-found': 'There is no such entry in your scope.',
  'evaluation.permission-missing': 'Your position does not allow this.',
  'evaluation.person-not-found': 'There is no such person in your scope.',
  'evaluation.property-not-found': 'There is no such property in your scope.',
};
