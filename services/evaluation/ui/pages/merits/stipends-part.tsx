import { formatMoney, Loaded, PaperPart, type PlainColumn, SectionHead, useRead, useText } from '@goldkey/ui';
import { TablePart } from '../../table-part.js';
import { STIPENDS, type Stipend, type Stipends } from './api.js';
import { Explained, OpenExplanation } from './explained.js';
import { monthIn } from './periods.js';
import { meritTexts } from './text/texts.js';

const idOf = ({ employeeId }: Stipend): string => `stipend-${employeeId}`;

const useStipendColumns = (): readonly PlainColumn<Stipend>[] => {
  const t = useText(meritTexts);
  return [
    { key: 'person', title: t('person'), cell: ({ name }) => name },
    { key: 'months', title: t('months'), number: true, cell: ({ months }) => months },
    { key: 'standard', title: t('standard'), number: true, cell: ({ standard }) => formatMoney(standard) },
    { key: 'deducted', title: t('deducted'), number: true, cell: ({ deducted }) => formatMoney(deducted) },
    {
      key: 'payable',
      title: t('payable'),
      number: true,
      cell: (stipend) => (
        <Explained id={idOf(stipend)}>
          <b>{formatMoney(stipend.payable)}</b>
        </Explained>
      ),
    },
  ];
};

const Shown = ({ stipends }: { stipends: Stipends }) => {
  const t = useText(meritTexts);
  const columns = useStipendColumns();
  const { items, total, period, rulebook } = stipends;
  return (
    <>
      <TablePart
        title={t('stipends')}
        {...(items.length === 0 ? {} : { count: items.length })}
        columns={columns}
        rows={items}
        rowKey={({ employeeId }) => employeeId}
        empty={t('stipends.none')}
        foot={
          items.length === 0 ? null : (
            <p>
              <b>{t('total')}</b> {t('standard')} {formatMoney(total.standard)} · {t('deducted')}{' '}
              {formatMoney(total.deducted)} · {t('payable')} <b>{formatMoney(total.payable)}</b>
            </p>
          )
        }
      />
      <OpenExplanation
        figures={new Map(items.map((one) => [idOf(one), one.explanation]))}
        rulebook={rulebook}
        month={monthIn(period)}
      />
    </>
  );
};

/** Who of the window is paid what for a month or half-year; each amount opens its working. */
export const StipendsPart = ({ property, period }: { property: string; period: string }) => {
  const t = useText(meritTexts);
  const settled = /^\d{4}-(\d{2}|H[12])$/.test(period);
  const read = useRead<Stipends>(settled ? STIPENDS : undefined, { property, period }, { keep: true });
  if (settled && read.data !== undefined) return <Shown stipends={read.data} />;
  return (
    <PaperPart>
      <SectionHead title={t('stipends')} />
      {settled ? <Loaded query={read}>{() => null}</Loaded> : <p className="gk-muted">{t('stipends.periods')}</p>}
    </PaperPart>
  );
};
