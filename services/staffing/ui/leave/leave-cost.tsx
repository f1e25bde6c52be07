import { useRead, useText } from '@goldkey/ui';
import { Form } from 'antd';
import type { DayHalf, LeaveKind } from '../shifts/api.js';
import { LEAVE_COSTS, type LeaveQuote } from './api.js';
import { daysOf } from './days.js';
import { leaveTexts } from './text/texts.js';

/** What the leave in a form would cost and what is left for it, as the service says before it is sent. */
export const LeaveCost = () => {
  const t = useText(leaveTexts);
  const leaveKind = Form.useWatch<LeaveKind | undefined>('leaveKind');
  const from = Form.useWatch<string | undefined>('from');
  const fromHalf = Form.useWatch<DayHalf | undefined>('fromHalf');
  const until = Form.useWatch<string | undefined>('until');
  const untilHalf = Form.useWatch<DayHalf | undefined>('untilHalf');
  const isAsked = leaveKind !== undefined && from !== undefined && until !== undefined && from <= until;
  const asked = { leaveKind, from, fromHalf, until, untilHalf };
  const { data } = useRead<LeaveQuote>(isAsked ? LEAVE_COSTS : undefined, asked);
  return (
    <div role="status" className="gk-small" style={{ marginBottom: 16 }}>
      {data === undefined || !isAsked
        ? null
        : data.costs.map(({ year, halves, left }) => (
            <p key={year} className="gk-muted">
              {data.counted
                ? t('cost', { count: daysOf(halves), year, left: daysOf(left) })
                : t('cost.free', { count: daysOf(halves) })}
            </p>
          ))}
      {data?.fits === false && isAsked ? <p className="gk-late">{t('cost.short')}</p> : null}
    </div>
  );
};
