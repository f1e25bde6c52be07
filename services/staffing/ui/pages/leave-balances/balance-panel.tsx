import {
  Facts,
  Loaded,
  PanelPart,
  PlainTable,
  ReasonDialog,
  RowPanel,
  SectionHead,
  StateChip,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import {
  type BalanceLine,
  balancePath,
  grantPath,
  LEAVE_RENEWS,
  type LeaveGrant,
  type PersonsLeave,
} from '../../leave/api.js';
import { BalanceTable } from '../../leave/balance-table.js';
import { daysOf, toldBalances } from '../../leave/days.js';
import { leaveTexts } from '../../leave/text/texts.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import { GrantLeaveDialog } from './grant-dialog.js';

const Grants = ({ grants, onWithdraw }: { grants: readonly LeaveGrant[]; onWithdraw: (grant: LeaveGrant) => void }) => {
  const t = useText(leaveTexts);
  const shifts = useText(shiftTexts);
  return (
    <PlainTable<LeaveGrant>
      small
      label={t('grants')}
      rows={grants}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'days',
          title: t('grant.days'),
          cell: ({ leaveKind, halves }) => `${shifts(`leave.${leaveKind}`)} ${t('count', { count: daysOf(halves) })}`,
        },
        {
          key: 'why',
          title: t('grant.reason'),
          cell: ({ origin, reason, why, grantedByName: name }) => (
            <>
              {t(`origin.${origin}`)}
              <br />
              <span className="gk-muted">
                {why ?? reason} {name === undefined ? '' : t('grant.by', { name })}
              </span>
            </>
          ),
        },
        {
          key: 'state',
          title: t('state'),
          short: true,
          cell: (grant) =>
            grant.mayWithdraw ? (
              <Button onClick={() => onWithdraw(grant)}>{t('grant.withdraw')}</Button>
            ) : grant.state === 'withdrawn' ? (
              <StateChip tone="plain">{t('grant.withdrawn')}</StateChip>
            ) : undefined,
        },
      ]}
    />
  );
};

const Leave = ({ leave }: { leave: PersonsLeave }) => {
  const t = useText(leaveTexts);
  const [back, setBack] = useState<LeaveGrant>();
  const [grants, setGrants] = useState(false);
  return (
    <>
      <PanelPart>
        <Facts
          facts={[
            { label: t('year'), value: leave.year },
            { label: t('hiredOn'), value: leave.hiredOn },
            { label: t('workedSince'), value: leave.workedSince },
          ]}
        />
        <BalanceTable balances={toldBalances(leave.balances)} />
      </PanelPart>
      <PanelPart>
        <SectionHead
          title={t('grants')}
          level={3}
          aside={leave.mayGrant ? <Button onClick={() => setGrants(true)}>{t('grant')}</Button> : undefined}
        />
        {leave.grants.length === 0 ? (
          <p className="gk-small gk-muted">{t('grants.none')}</p>
        ) : (
          <Grants grants={leave.grants} onWithdraw={setBack} />
        )}
      </PanelPart>
      {grants ? <GrantLeaveDialog leave={leave} onClose={() => setGrants(false)} /> : null}
      {back === undefined ? null : (
        <ReasonDialog
          title={t('grant.withdraw')}
          draftName={`staffing.leave-grant.withdraw.${back.id}`}
          path={`${grantPath(back.id)}/withdrawal`}
          version={back.version}
          renews={LEAVE_RENEWS}
          onClose={() => setBack(undefined)}
        />
      )}
    </>
  );
};

/** One person beside the list: every kind of leave, and what was added. */
export const BalancePanel = ({ id, row, year }: { id: string; row: BalanceLine | undefined; year: string }) => {
  const t = useText(leaveTexts);
  const read = useRead<PersonsLeave>(balancePath(id), { year });
  const { name, number } = row ?? read.data ?? { name: t('title'), number: '' };
  return (
    <RowPanel title={name} lead={number}>
      <Loaded query={read} rows={4}>
        {(leave) => <Leave key={`${id} ${year}`} leave={leave} />}
      </Loaded>
    </RowPanel>
  );
};
