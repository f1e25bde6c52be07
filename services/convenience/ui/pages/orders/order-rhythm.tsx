import { ActForm, ApiProblem, SectionHead, useFormat, useMay, useRead, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { door, type Order, RENEWS } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';
import { type Rhythm, rhythmOf, rhythmQuery } from './rhythm.js';
import { RhythmField, useRhythmWords } from './rhythm-field.js';

/** The next days on which the order would be due by what is filled in, or why it cannot be. */
const DaysToCome = ({ orderId, filled }: { orderId: string; filled: Partial<Rhythm> | undefined }) => {
  const t = useText(convenienceTexts);
  const format = useFormat();
  const query = rhythmQuery(filled);
  const path = query === undefined ? undefined : door('orders', orderId, 'days-to-come');
  const read = useRead<{ readonly days: readonly string[] }>(path, query, { keep: true });
  if (query === undefined) return null;
  const { data, error } = read;
  const days = data?.days ?? [];
  const told =
    days.length === 0 ? t('rhythm.toCome.none') : t('rhythm.toCome', { days: format.list(days.map(format.day)) });
  return (
    <p className="gk-small gk-running" aria-live="polite">
      {error instanceof ApiProblem ? error.message : data === undefined ? null : told}
    </p>
  );
};

const RhythmChange = ({
  orderId,
  ...field
}: {
  orderId: string;
  today: string;
  id?: string | undefined;
  value?: Partial<Rhythm>;
  onChange?: (value: Partial<Rhythm> | undefined) => void;
}) => (
  <>
    <RhythmField {...field} />
    <DaysToCome orderId={orderId} filled={field.value} />
  </>
);

const ChangeForm = ({ order, today, onClose }: { order: Order; today: string; onClose: () => void }) => {
  const t = useText(convenienceTexts);
  const present = order.recurrence?.rhythm;
  const { until, ...rest } = present ?? { from: today };
  const initial = { ...rest, from: today, ...(until !== undefined && until >= today && { until }) };
  return (
    <ActForm
      name="change-rhythm"
      title={t('rhythm.change')}
      note={t('rhythm.change.note')}
      fields={[
        {
          name: 'rhythm',
          label: t('order.rhythm'),
          form: 'text',
          control: (field) => <RhythmChange {...field} orderId={order.id} today={today} />,
        },
        { name: 'reason', label: t('reason'), form: 'words' },
      ]}
      initial={{ rhythm: initial }}
      command={{
        path: door('orders', order.id, 'rhythm'),
        version: order.version,
        body: ({ rhythm, reason }) => ({ rhythm: rhythmOf(rhythm as Partial<Rhythm> | undefined), reason }),
      }}
      renews={RENEWS}
      onClose={onClose}
    />
  );
};

/** By which rhythms a standing order came back before, and how another one is chosen from a day on. */
export const OrderRhythm = ({ order, today }: { order: Order; today: string }) => {
  const t = useText(convenienceTexts);
  const may = useMay();
  const words = useRhythmWords();
  const [isOpen, setOpen] = useState(false);
  const { recurrence, state } = order;
  if (recurrence === undefined) return null;
  const { before = [] } = recurrence;
  const mayChange = state === 'placed' && may('convenience:order');
  if (before.length === 0 && !mayChange) return null;
  return (
    <section style={{ marginBottom: 20 }}>
      <SectionHead
        title={t('rhythm.history')}
        level={3}
        aside={mayChange ? <Button onClick={() => setOpen(true)}>{t('rhythm.change')}</Button> : undefined}
      />
      {[...before].reverse().map(({ reason, ...rhythm }) => (
        <p key={rhythm.from} className="gk-small gk-running gk-muted">
          {`${words(rhythm)} ${t('rhythm.ended', { reason })}`}
        </p>
      ))}
      {isOpen ? <ChangeForm order={order} today={today} onClose={() => setOpen(false)} /> : null}
    </section>
  );
};
