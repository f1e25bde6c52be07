import {
  Loaded,
  Page,
  Paper,
  PaperPart,
  SectionHead,
  StateNote,
  ToolButton,
  useAddress,
  useCommand,
  useFormat,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { MY_SHIFTS, type MyShifts, ROSTER_RENEWS } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import { monthFrom, monthIn } from '../roster/roster.js';
import '../roster/roster.css';
import { CorrectionDialog, LeaveDialog, SwapDialog } from './ask-dialogs.js';
import { ClockCard } from './clock-card.js';
import { DayLine } from './day-line.js';
import { unseenOf } from './my-days.js';
import { MyLeave } from './my-leave.js';
import { MyRequests } from './my-requests.js';
import './my-shifts.css';

const RENEW_MS = 60_000;

/** What was changed since it was published, until the person has taken note of it. */
const Changes = ({ mine }: { mine: MyShifts }) => {
  const t = useText(shiftTexts);
  const days = unseenOf(mine.days);
  const command = useCommand({ title: t('my.notice'), renews: ROSTER_RENEWS });
  if (days.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('my.changed', { count: days.length })}
      action={
        <Button
          loading={command.state !== 'idle'}
          onClick={() => command.run({ method: 'POST', path: `${MY_SHIFTS}/${mine.month}/notice`, body: { days } })}
        >
          {t('my.notice')}
        </Button>
      }
    />
  );
};

type Asking = 'leave' | 'swap' | 'correction';
const dialogs = { leave: LeaveDialog, swap: SwapDialog, correction: CorrectionDialog } as const;

const AskButtons = ({ mine }: { mine: MyShifts }) => {
  const t = useText(shiftTexts);
  const [asking, setAsking] = useState<Asking>();
  const Dialog = asking === undefined ? undefined : dialogs[asking];
  return (
    <div className="gk-my-acts">
      <Button size="large" onClick={() => setAsking('leave')}>
        {t('my.askLeave')}
      </Button>
      <Button size="large" onClick={() => setAsking('swap')}>
        {t('my.askSwap')}
      </Button>
      <Button size="large" onClick={() => setAsking('correction')}>
        {t('my.askCorrection')}
      </Button>
      {Dialog === undefined ? null : <Dialog mine={mine} onClose={() => setAsking(undefined)} />}
    </div>
  );
};

const DayList = ({ days, mine }: { days: MyShifts['days']; mine: MyShifts }) => (
  <ul className="gk-my-days">
    {days.map((day) => (
      <DayLine key={day.date} day={day} mine={mine} />
    ))}
  </ul>
);

const Days = ({ mine, onMonth }: { mine: MyShifts; onMonth: (month: string) => void }) => {
  const t = useText(shiftTexts);
  const format = useFormat();
  // What is coming is looked for first; of what was, the newest.
  const coming = mine.days.filter(({ date }) => date >= mine.today);
  const earlier = mine.days.filter(({ date }) => date < mine.today).reverse();
  return (
    <Paper label={t('my.days')}>
      <PaperPart>
        <SectionHead
          title={format.month(mine.month)}
          aside={
            <>
              <ToolButton icon="left" label={t('my.previous')} onClick={() => onMonth(monthFrom(mine.month, -1))} />
              <ToolButton icon="right" label={t('my.next')} onClick={() => onMonth(monthFrom(mine.month, 1))} />
            </>
          }
        />
        <DayList days={coming} mine={mine} />
        {coming.length === 0 || earlier.length === 0 ? null : <h3 className="gk-my-earlier">{t('my.earlier')}</h3>}
        <DayList days={earlier} mine={mine} />
      </PaperPart>
    </Paper>
  );
};

/** What every employee sees of their own: the clock, the shifts of a month, and what they have asked for. */
export const MyShiftsPage = () => {
  const t = useText(shiftTexts);
  const { employeeId } = useSession();
  const { params, put } = useAddress();
  const asked = params.get('month');
  const month = asked === null ? undefined : monthIn(asked, '') || undefined;
  const read = useRead<MyShifts>(
    employeeId === undefined ? undefined : MY_SHIFTS,
    { month },
    { every: RENEW_MS, keep: true },
  );
  if (employeeId === undefined) {
    return (
      <Page title={t('my.title')}>
        <StateNote icon="person" title={t('my.nobody')}>
          {t('my.nobody.lead')}
        </StateNote>
      </Page>
    );
  }
  return (
    <Page title={t('my.title')}>
      <Loaded query={read}>
        {(mine) => (
          <div className="gk-my">
            <div className="gk-my-side">
              <ClockCard mine={mine} />
              <AskButtons mine={mine} />
              <Changes mine={mine} />
              <MyLeave today={mine.today} />
              <MyRequests mine={mine} />
            </div>
            <Days mine={mine} onMonth={(next) => put({ month: next })} />
          </div>
        )}
      </Loaded>
    </Page>
  );
};
