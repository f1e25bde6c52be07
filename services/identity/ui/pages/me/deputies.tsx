import {
  ActDialog,
  DayField,
  Field,
  FieldRow,
  PlainTable,
  StateChip,
  useCommand,
  useFormat,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { DEPUTIES, type DeputyLine, ME, type MeAnswer } from '../../api.js';
import { useRoleName } from '../../role-names.js';
import { identityTexts } from '../../text/texts.js';
import { Refusal } from '../sign-in/bare-frame.js';

interface Values {
  readonly appointmentId: string;
  readonly deputyLogin: string;
  readonly from: string;
  readonly until: string;
}

const tones = { coming: 'soon', running: 'done', over: 'plain' } as const;

const DeputyDialog = ({ me, onClose }: { me: MeAnswer; onClose: () => void }) => {
  const t = useText(identityTexts);
  const roleName = useRoleName();
  const command = useCommand({ title: t('deputies.new'), renews: [DEPUTIES, ME], onDone: onClose });
  const own = me.appointments.filter(({ onBehalfOf }) => onBehalfOf === undefined);
  return (
    <ActDialog<Values>
      title={t('deputies.new')}
      draftName="identity.deputy"
      initial={{ appointmentId: own[0]?.appointmentId }}
      command={command}
      saveText={t('deputies.new')}
      onClose={onClose}
      onSave={(body, draft) => command.run({ method: 'POST', path: DEPUTIES, body, draft })}
    >
      <Field name="appointmentId" label={t('deputies.appointment')}>
        <Select
          options={own.map(({ appointmentId, role, unitName }) => ({
            value: appointmentId,
            label: `${unitName ?? ''} ${roleName({ roleId: role })}`.trim(),
          }))}
        />
      </Field>
      <Field name="deputyLogin" label={t('deputies.login')}>
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={80} />
      </Field>
      <FieldRow>
        <Field name="from" label={t('deputies.from')}>
          <DayField />
        </Field>
        <Field name="until" label={t('deputies.until')}>
          <DayField />
        </Field>
      </FieldRow>
    </ActDialog>
  );
};

/** Who stands in for me, for whom I stand in; it ends by itself after its last day. */
export const Deputies = ({ me }: { me: MeAnswer }) => {
  const t = useText(identityTexts);
  const format = useFormat();
  const roleName = useRoleName();
  const [naming, setNaming] = useState(false);
  const { data } = useRead<{ items: readonly DeputyLine[] }>(DEPUTIES);
  const ending = useCommand({ title: t('deputies.end'), renews: [DEPUTIES, ME] });
  const lines = data?.items ?? [];
  const mayName = me.appointments.some(({ onBehalfOf }) => onBehalfOf === undefined);
  return (
    <>
      <p className="gk-muted">{t('deputies.lead')}</p>
      <Refusal problem={ending.problem} />
      {lines.length === 0 ? null : (
        <PlainTable<DeputyLine>
          label={t('deputies.title')}
          rows={lines}
          rowKey={({ deputyId }) => deputyId}
          columns={[
            {
              key: 'who',
              title: t('deputies.who'),
              cell: ({ holderName, deputyName }) =>
                t('deputies.pair', { deputy: deputyName ?? '', holder: holderName ?? '' }),
            },
            {
              key: 'what',
              title: t('deputies.appointment'),
              cell: ({ role, unitName }) => `${unitName ?? ''} ${role ? roleName({ roleId: role }) : ''}`.trim(),
            },
            {
              key: 'days',
              title: t('deputies.days'),
              short: true,
              cell: ({ from, until }) => `${format.day(from)} – ${format.day(until)}`,
            },
            {
              key: 'state',
              title: t('accounts.state'),
              short: true,
              cell: ({ state }) => <StateChip tone={tones[state]}>{t(`deputies.${state}`)}</StateChip>,
            },
            {
              key: 'end',
              title: <span className="gk-hidden">{t('deputies.end')}</span>,
              cell: ({ deputyId, state }) =>
                state === 'over' ? null : (
                  <Button
                    size="small"
                    disabled={ending.state !== 'idle'}
                    onClick={() => ending.run({ method: 'POST', path: `${DEPUTIES}/${deputyId}/end`, body: {} })}
                  >
                    {t('deputies.end')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {mayName ? (
        <Button style={{ marginTop: 12 }} onClick={() => setNaming(true)}>
          {t('deputies.new')}
        </Button>
      ) : null}
      {naming ? <DeputyDialog me={me} onClose={() => setNaming(false)} /> : null}
    </>
  );
};
