import { Loaded, Paper, PaperPart, SectionHead, ToolButton, useRead, useText } from '@goldkey/ui';
import { useState } from 'react';
import { MY_LEAVE, type PersonsLeave } from '../../leave/api.js';
import { BalanceTable } from '../../leave/balance-table.js';
import { toldBalances } from '../../leave/days.js';
import { leaveTexts } from '../../leave/text/texts.js';

/** What I have of each kind of leave in a year. */
export const MyLeave = ({ today }: { today: string }) => {
  const t = useText(leaveTexts);
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const read = useRead<PersonsLeave>(MY_LEAVE, { year }, { keep: true });
  return (
    <Paper label={t('mine')}>
      <PaperPart>
        <SectionHead
          title={`${t('mine')} ${t('mine.of', { year })}`}
          aside={
            <>
              <ToolButton icon="left" label={t('year.previous')} onClick={() => setYear(year - 1)} />
              <ToolButton icon="right" label={t('year.next')} onClick={() => setYear(year + 1)} />
            </>
          }
        />
        <Loaded query={read} rows={2}>
          {({ balances }) => <BalanceTable balances={toldBalances(balances)} />}
        </Loaded>
        <p className="gk-small gk-muted">{t('mine.unit')}</p>
      </PaperPart>
    </Paper>
  );
};
