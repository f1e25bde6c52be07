import {
  AnatomyPart,
  ClauseChip,
  formatAmount,
  formatCount,
  formatGap,
  formatMoney,
  formatRate,
  formatShortDay,
  formatTarget,
  type PlainColumn,
  PlainTable,
  useText,
} from '@goldkey/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type FigureMeasure, type FigureParts, stillNeeded, type Term } from './figure.js';
import { figureTexts } from './text/texts.js';
import { workingOf } from './working.js';

interface SheetProps {
  readonly parts: FigureParts;
  readonly measure: FigureMeasure;
  /** What one term is: a department, a person, a clause. */
  readonly termTitle: string;
  /** The ways to what was counted. */
  readonly events: ReactNode;
  readonly foot: string;
}

const useSentence = ({ parts, measure }: SheetProps): string => {
  const t = useText(figureTexts);
  const name = t(`figure.${measure}`);
  if (parts.kind !== 'rate') {
    if (parts.terms.length === 0) return t('figure.sentence.nothing', { measure: name });
    const total = parts.kind === 'fine' ? formatMoney(parts.total ?? '0') : (parts.total ?? '0');
    return t(`figure.sentence.${parts.kind}`, { total, count: parts.terms.length });
  }
  const { rate, target } = parts;
  if (rate === undefined || rate.value === null) return t('figure.sentence.none', { measure: name });
  const said = {
    measure: name,
    value: formatRate(rate.value),
    numerator: formatCount(rate.numerator),
    denominator: formatCount(rate.denominator),
  };
  const gap = target === undefined ? undefined : formatGap(rate.value, target);
  return gap === undefined || target === undefined
    ? t('figure.sentence.rate', said)
    : t('figure.sentence.below', { ...said, gap, target: formatTarget(target) });
};

const useBasis = ({ parts, measure }: SheetProps): string => {
  const t = useText(figureTexts);
  if (measure === 'closing' || measure === 'closingSatisfaction') {
    return t(`figure.basis.${measure}`, { target: formatTarget(parts.target ?? '0') });
  }
  return t(`figure.basis.${measure}`);
};

const Terms = ({ parts, termTitle }: SheetProps) => {
  const t = useText(figureTexts);
  const name: PlainColumn<Term> = {
    key: 'name',
    title: termTitle,
    cell: ({ name: words, to, clause }) => (
      <>
        {clause === undefined ? null : <ClauseChip clause={clause} />}{' '}
        {to === undefined ? words : <Link to={to}>{words}</Link>}
      </>
    ),
  };
  const beyond: readonly Term[] =
    parts.beyond === undefined ? [] : [{ key: 'beyond', name: t('figure.beyond'), ...parts.beyond }];
  const number = (key: string, title: string, cell: (term: Term) => ReactNode): PlainColumn<Term> => ({
    key,
    title,
    number: true,
    cell,
  });
  const columns =
    parts.kind === 'rate'
      ? [
          name,
          number('numerator', t('figure.column.numerator'), ({ numerator = '0' }) => formatCount(numerator)),
          number('denominator', t('figure.column.denominator'), ({ denominator = '0' }) => formatCount(denominator)),
        ]
      : [
          name,
          number('day', t('figure.column.day'), ({ at }) => (at === undefined ? '' : formatShortDay(at))),
          number('amount', t(`figure.column.amount.${parts.kind}`), ({ amount = '0' }) =>
            parts.kind === 'fine' ? formatAmount(amount) : formatCount(amount),
          ),
        ];
  return <PlainTable rows={[...parts.terms, ...beyond]} rowKey={({ key }) => key} columns={columns} />;
};

const useAvoid = ({ parts }: SheetProps): string => {
  const t = useText(figureTexts);
  if (parts.kind !== 'rate') return t('figure.avoid.entries');
  if (parts.target === undefined || parts.rate === undefined) return t('figure.avoid.none');
  const needed = stillNeeded(parts.rate, parts.target);
  return needed === undefined ? t('figure.avoid.met') : t('figure.avoid.needed', { count: needed });
};

/** A figure taken apart, in the order of every explanation; prints on one page. */
export const FigureSheet = (props: SheetProps) => {
  const t = useText(figureTexts);
  const { parts, measure } = props;
  const sentence = useSentence(props);
  const basis = useBasis(props);
  const avoid = useAvoid(props);
  const columns = { numerator: t('figure.column.numerator'), denominator: t('figure.column.denominator') };
  const isRateOfComplaints = measure !== 'dutyCompletion' && parts.kind === 'rate';
  return (
    <article className="gk-paper gk-anatomy">
      <AnatomyPart title={t('figure.terms')}>
        <p className="gk-anatomy-sentence">{sentence}</p>
        <p className="gk-anatomy-note">
          {isRateOfComplaints ? <ClauseChip clause="1.1" /> : null} {basis}
        </p>
      </AnatomyPart>
      {parts.terms.length === 0 && parts.beyond === undefined ? null : (
        <AnatomyPart title={props.termTitle}>
          <Terms {...props} />
        </AnatomyPart>
      )}
      <AnatomyPart title={t('figure.working')}>
        <p className="gk-anatomy-sum">{workingOf(parts, columns).join('\n')}</p>
      </AnatomyPart>
      {parts.kind !== 'rate' && parts.terms.length === 0 ? null : (
        <AnatomyPart title={t('figure.events')}>
          <div className="gk-running">{props.events}</div>
        </AnatomyPart>
      )}
      <AnatomyPart title={t('figure.avoid')}>
        <p className="gk-anatomy-avoid">{avoid}</p>
      </AnatomyPart>
      <AnatomyPart title={t('figure.appeal')}>
        <p>{t('figure.appeal.lead')}</p>
      </AnatomyPart>
      <div className="gk-print-foot">
        <span>{props.foot}</span>
      </div>
    </article>
  );
};
