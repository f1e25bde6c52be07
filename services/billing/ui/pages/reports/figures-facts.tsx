import { Facts, formatMoney, formatRate, useFormat, useRead, useText } from '@goldkey/ui';
import { Form } from 'antd';
import { type Figures, MEANS, REPORTS } from '../../api.js';
import { monthTexts } from '../../text/months/texts.js';
import { billingTexts } from '../../text/texts.js';

const percent = (share: string | undefined): string => (share === undefined ? '—' : `${formatRate(share)} %`);

/** What of a report is told first: its totals, what came in, and what its months were closed with. */
export const useFigureFacts = () => {
  const t = useText(billingTexts);
  const months = useText(monthTexts);
  const format = useFormat();
  return (figures: Figures) => [
    { label: t('report.receivable'), value: formatMoney(figures.receivable) },
    { label: t('report.collected'), value: formatMoney(figures.collected) },
    { label: t('report.share'), value: figures.share && percent(figures.share) },
    {
      label: months('since'),
      value:
        figures.since &&
        months(figures.since.billed === '0.00' ? 'since.paid' : 'since.billed', {
          day: format.day(figures.since.day),
          billed: formatMoney(figures.since.billed),
          collected: formatMoney(figures.since.collected),
          share: percent(figures.since.share),
        }),
    },
    ...(figures.closes ?? []).map(({ month, receivable, collected, share, target }) => ({
      label: t('month.close'),
      value: months('measured', {
        month: format.month(month),
        receivable: formatMoney(receivable),
        collected: formatMoney(collected),
        share: percent(share),
        target: percent(target),
      }),
    })),
    ...MEANS.map((means) => {
      const taken = figures.takings[means];
      return { label: t(`means.${means}`), value: taken && formatMoney(taken) };
    }),
    { label: t('report.arrears'), value: formatMoney(figures.arrears) },
    { label: t('report.households'), value: String(figures.households) },
  ];
};

/** What the report of the form would say: it is submitted once. */
export const FiguresAhead = () => {
  const t = useText(billingTexts);
  const format = useFormat();
  const facts = useFigureFacts();
  const propertyId: string | undefined = Form.useWatch('propertyId');
  const period: string | undefined = Form.useWatch('period');
  const isAsked = propertyId !== undefined && period !== undefined;
  const { data } = useRead<Figures>(isAsked ? `${REPORTS}/figures` : undefined, { propertyId, period });
  if (!isAsked || data === undefined) return null;
  return <Facts facts={[{ label: t('report.asOf'), value: data.asOf && format.day(data.asOf) }, ...facts(data)]} />;
};
