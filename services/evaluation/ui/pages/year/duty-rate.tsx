import { formatRate, WithUnit } from '@goldkey/ui';

/** How much of one's duties was done: in per cent, with both counts. */
export const DutyRate = ({
  value,
  duties: { due, done },
}: {
  value: string;
  duties: { due: number; done: number };
}) => (
  <>
    <WithUnit value={formatRate(value)} unit="%" />{' '}
    <small className="gk-muted">
      {done} / {due}
    </small>
  </>
);
