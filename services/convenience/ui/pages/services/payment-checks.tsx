import { ActForm, type PlainColumn, PlainTable, useText } from '@goldkey/ui';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { door, RENEWS } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';

interface Check {
  readonly serviceId: string;
  readonly url: string;
}
interface Drawn {
  readonly seed: string;
  readonly of: number;
  readonly checks: readonly Check[];
}

/** Owners drawn at random are asked what they paid: the links to send them, shown once (C-06). */
export const PaymentChecks = ({ propertyId }: { propertyId: string }) => {
  const t = useText(convenienceTexts);
  const [asks, setAsks] = useState(false);
  const [drawn, setDrawn] = useState<Drawn>();
  const columns: readonly PlainColumn<Check>[] = [
    {
      key: 'url',
      title: t('checks.link'),
      cell: ({ url }) => (
        <Input readOnly value={url} aria-label={t('checks.link')} onFocus={(event) => event.target.select()} />
      ),
    },
  ];
  return (
    <>
      <Button onClick={() => setAsks(true)}>{t('checks.draw')}</Button>
      {asks ? (
        <ActForm
          name={`payment-checks.${propertyId}`}
          title={t('checks.draw')}
          note={t('checks.note')}
          fields={[
            { name: 'month', label: t('month'), form: 'month' },
            { name: 'count', label: t('checks.count'), form: 'count' },
          ]}
          initial={{ count: 5 }}
          command={{ path: door('payment-checks'), body: (values) => ({ ...values, propertyId }) }}
          renews={RENEWS}
          onAnswer={(answer) => setDrawn(answer as Drawn)}
          onClose={() => setAsks(false)}
        />
      ) : null}
      {drawn === undefined ? null : (
        <Modal open title={t('checks.draw')} footer={null} onCancel={() => setDrawn(undefined)}>
          <p>{t('checks.drawn', { count: String(drawn.checks.length), of: String(drawn.of) })}</p>
          <PlainTable<Check> columns={columns} rows={drawn.checks} rowKey={({ serviceId }) => serviceId} />
          <p className="gk-small gk-muted" style={{ overflowWrap: 'anywhere' }}>
            {t('checks.seed')} {drawn.seed}
          </p>
        </Modal>
      )}
    </>
  );
};
