export type {
  EffectView as Effect,
  ReadingOptionView as ReadingOption,
  ReadingView as Reading,
} from '../../gen/answers.js';

export const READINGS = '/api/evaluation/rulebook/readings';
