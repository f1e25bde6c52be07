export type {
  FindingKindsView as FindingKinds,
  KindFindingView as KindFinding,
  KindRulingView as Ruling,
  KindView as Kind,
} from '../../gen/answers.js';

export const FINDING_KINDS = '/api/evaluation/finding-kinds';
