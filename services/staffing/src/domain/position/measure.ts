import { compareRatios, type Decision, ratio, refuse } from '@goldkey/kernel';

/** How an indicator of a position gets its value: out of what staffing has on record, or as the superior says it. */
export const measures = ['head-count-gap', 'recruitment', 'payroll-exactness', 'training-plan', 'stated'] as const;
export type Measure = (typeof measures)[number];
export type RecordedMeasure = Exclude<Measure, 'stated'>;

/** Floor and target are exact texts (`95%`, `0`, `2/3`); they may run downward. */
export interface IndicatorMeasure {
  readonly measure?: Measure;
  readonly floor?: string;
  readonly target?: string;
}

/** What is said without a range is said as a part of the whole: nothing to all of it. */
const WHOLE_RANGE = { floor: '0', target: '1' } as const;

/** The measure of an indicator with its range; of an older one: said by the superior, as a part of the whole. */
export const measureOf = ({
  measure = 'stated',
  floor,
  target,
}: IndicatorMeasure): { readonly measure: Measure; readonly floor: string; readonly target: string } => ({
  measure,
  ...(floor === undefined || target === undefined ? WHOLE_RANGE : { floor, target }),
});

/** Floor and target go together and differ; what is measured has both. */
export const refuseMeasures = (indicators: readonly IndicatorMeasure[]): Decision<never> | undefined => {
  for (const [index, { measure = 'stated', floor, target }] of indicators.entries()) {
    const invalid = () => refuse('staffing.position-range-invalid', { indicator: index + 1 });
    if (floor === undefined && target === undefined && measure === 'stated') continue;
    if (floor === undefined || target === undefined) return invalid();
    if (compareRatios(ratio(floor), ratio(target)) === 0) return invalid();
  }
  return undefined;
};
