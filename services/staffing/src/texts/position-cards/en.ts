/** What staffing says of the cards of positions, English. */
export const en: Record<string, string> = {
  'staffing.position-range-invalid': 'Indicator {indicator}: floor and target go together, and differ.',
  'staffing.position-card-not-found': 'There is no such position card, or it lies outside of what you look after.',
  'staffing.position-card-own.forbidden': 'Your own card is for those who lead you.',
  'staffing.position-card-not-led.forbidden': 'Only who leads this person handles the card.',
  'staffing.position-card-by-reviewer.forbidden': 'Who reviewed the card does not approve it: another superior does.',
  'staffing.position-card-below-reviewer.forbidden': 'Who approves stands no lower than who reviewed.',
  'staffing.position-card-already-drafted': 'There is a card of this post for this period already.',
  'staffing.position-card-place-invalid': 'Cards are for posts at a property.',
  'staffing.position-card-period-invalid': '{period} has not begun.',
  'staffing.position-card-not-held-invalid': 'This person did not hold the post in {period}.',
  'staffing.position-card-without-indicators-invalid':
    'No description of the position is in force on {on}, or it names no indicator.',
  'staffing.position-card-settled': 'The card has moved on: this can no longer be done.',
  'staffing.position-card-line-invalid': 'Line {line} is not said by the superior, or is said twice.',
  'staffing.position-card-period-open': 'The period lasts until {last}: review it afterwards.',
  'staffing.position-card-unknown':
    'The figure of line {line} is not known now: its source does not answer, or tells you nothing. Review it later.',
  'staffing.position-card-unsaid': 'Line {line} is not said yet.',
  'staffing.position-card-already-answered': 'You have answered this card already.',
};
