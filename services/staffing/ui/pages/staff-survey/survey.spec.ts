import { scoresIn } from './survey.js';

test('scores are typed off sheets however they are parted; what is no score is named', () => {
  expect(scoresIn(' 86.5 90，100、0\n75;60.1 ')).toEqual({ scores: [86.5, 90, 100, 0, 75, 60.1], wrong: [] });
  expect(scoresIn('100.1 -1 86.55 好 100.0')).toEqual({ scores: [100], wrong: ['100.1', '-1', '86.55', '好'] });
});
