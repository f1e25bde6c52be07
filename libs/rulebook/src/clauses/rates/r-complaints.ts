import type { Ratio } from '@goldkey/kernel';
import { complaintRates, type LevelWeights } from '../../definitions/complaint-rates.js';
import { defineRates } from '../../engine/define.js';
import type { Parameters } from '../../engine/parameters.js';
import { say } from '../../engine/texts.js';

const NOTHING: Ratio = { numerator: 0n, denominator: 1n };

/** What the answers of a callback weigh. */
export const levelWeights = (numbers: Parameters): LevelWeights => ({
  satisfied: numbers.ratio('satisfied'),
  'basically-satisfied': numbers.ratio('basicallySatisfied'),
  dissatisfied: NOTHING,
});

/** 1.1: closing rate, satisfaction with closings, establishment rate, of the property and its departments. */
export const complaintRatesClause = defineRates({
  id: '1.1',
  place: '003 · 投诉',
  reads: [
    'complaints.complaint.received',
    'complaints.complaint.closed',
    'complaints.complaint.reopened',
    'complaints.complaint.decided',
    'complaints.callback.recorded',
  ],
  parameters: {
    satisfied: { unit: 'ratio', value: '1', title: say('满意的权数', '滿意的權數', 'Weight of satisfied') },
    basicallySatisfied: {
      unit: 'ratio',
      value: '0.6',
      title: say('基本满意的权数', '基本滿意的權數', 'Weight of basically satisfied'),
    },
  },
  texts: {
    title: say('投诉三率', '投訴三率', 'Complaint rates'),
    text: say(
      '关单率 = 当月受理、范围内、月底前已关 ÷ 当月受理、范围内；关单满意度按当月所关各单最后一次回访计；成立率 = 判定成立 ÷ 当月受理。',
      '結案率 = 當月受理、範圍內、月底前已結 ÷ 當月受理、範圍內；結案滿意度按當月所結各案最後一次回訪計；成立率 = 判定成立 ÷ 當月受理。',
      'Closing rate: in scope, received and closed within the month ÷ in scope and received; satisfaction: by the last callback on what the month closed; establishment: found right ÷ received.',
    ),
    sentence: {},
    avoid: {},
  },
  rates(situation, span, numbers) {
    const { property, departments } = complaintRates(situation, span, levelWeights(numbers));
    return [
      { kind: 'property', id: situation.propertyId, rates: { ...property } },
      ...[...departments].map(([id, rates]) => ({ kind: 'department' as const, id, rates: { ...rates } })),
    ];
  },
});
