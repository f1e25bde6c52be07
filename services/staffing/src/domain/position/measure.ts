import { compareRatios, type Decision, ratio, refuse } from '@goldkey/kernel';

/** What staffing has on record itself. */
const ownMeasures = ['head-count-gap', 'recruitment', 'payroll-exactness', 'training-plan'] as const;
export type OwnMeasure = (typeof ownMeasures)[number];

/** Services that are asked for a figure, and which they have (docs/adr/0074). */
export const measuresElsewhere = {
  inspections: ['public-order', 'emergency-drills', 'car-park-accidents'],
  billing: ['collection-rate', 'arrears'],
} as const;
export type Elsewhere = keyof typeof measuresElsewhere;
export type MeasureElsewhere = (typeof measuresElsewhere)[Elsewhere][number];

/** How an indicator of a position gets its value: out of what is on record, or as the superior says it. */
export const measures = [
  ...ownMeasures,
  ...measuresElsewhere.inspections,
  ...measuresElsewhere.billing,
  'stated',
] as const;
export type Measure = (typeof measures)[number];

/** Whose records a measure is read from; what is said is nobody's. */
export const sourceOf = (measure: Measure): 'staffing' | Elsewhere | undefined => {
  if (measure === 'stated') return undefined;
  const elsewhere = Object.entries(measuresElsewhere).find(([, known]) =>
    (known as readonly Measure[]).includes(measure),
  );
  return elsewhere === undefined ? 'staffing' : (elsewhere[0] as Elsewhere);
};

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
