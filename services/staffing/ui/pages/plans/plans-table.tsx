import {
  formatPeriod,
  type ListColumn,
  type Locale,
  StateChip,
  type Tone,
  type Translate,
  useFormat,
  useLanguage,
  useText,
} from '@goldkey/ui';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { PlanLine, PlanState } from '../../work/api.js';
import { workTexts } from '../../work/text/texts.js';
import type { zhCN } from '../../work/text/zh-CN.js';
import { doneOf } from './plan.js';

/** What a plan is called: kind and period. */
export const planTitle = ({ planKind, period }: PlanLine, t: Translate<typeof zhCN>, locale: Locale): string =>
  `${t(`planKind.${planKind}`)} · ${formatPeriod(period, locale)}`;

const tones: Readonly<Record<PlanState, Tone>> = {
  draft: 'plain',
  submitted: 'info',
  'self-evaluated': 'done',
  withdrawn: 'plain',
};

export const PlanStateChip = ({ state }: { state: PlanState }) => {
  const t = useText(workTexts);
  return <StateChip tone={tones[state]}>{t(`plan.state.${state}`)}</StateChip>;
};

const PlanLink = ({ line }: { line: PlanLine }) => {
  const t = useText(workTexts);
  const { locale } = useLanguage();
  return (
    <Link className="gk-row-link" to={`/plans/${line.id}`}>
      {planTitle(line, t, locale)}
    </Link>
  );
};

const doneText = (line: PlanLine): string => {
  const { done, planned } = doneOf(line);
  return `${done} / ${planned}`;
};

/** The columns of plans. */
export const usePlansColumns = (): readonly ListColumn<PlanLine>[] => {
  const t = useText(workTexts);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'plan',
        title: t('plan'),
        cell: (line) => <PlanLink line={line} />,
        file: [{ title: t('plan'), of: (line) => planTitle(line, t, format.locale) }],
      },
      {
        key: 'period',
        title: t('plan.period'),
        width: 132,
        sorts: true,
        cell: ({ period }) => format.period(period),
        file: [{ title: t('plan.period'), of: ({ period }) => period }],
      },
      {
        key: 'employee',
        title: t('plan.owner'),
        width: 160,
        sorts: true,
        cell: ({ employeeName }) => employeeName,
        file: [{ title: t('plan.owner'), of: ({ employeeName }) => employeeName }],
      },
      {
        key: 'done',
        title: t('plan.done'),
        width: 120,
        number: true,
        cell: doneText,
        file: [{ title: t('plan.done'), of: doneText }],
      },
      {
        key: 'state',
        title: t('plan.state'),
        width: 140,
        cell: ({ state }) => <PlanStateChip state={state} />,
        file: [{ title: t('plan.state'), of: ({ state }) => t(`plan.state.${state}`) }],
      },
    ],
    [t, format],
  );
};
