import {
  ActDialog,
  ApiProblem,
  Facts,
  Field,
  Loaded,
  PanelPart,
  RowPanel,
  useCommand,
  useFormat,
  useRead,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { platformTexts } from '../../text/texts.js';
import { ParkedState, usePropertyName } from './parked-events-columns.js';
import {
  type Listener,
  type ParkedLine,
  type ParkedRecord,
  parkedPath,
  readable,
  shortType,
} from './parked-events-list.js';

/** While a replay is awaited the event is looked at so often. */
const LOOK_MS = 1_000;

interface Asked {
  readonly key: string;
  readonly count: number;
  /** Tries that the event had before: one more, and the replay has failed. */
  readonly attempts: number;
}

/** What became of the replay that was asked for here. */
const Outcome = ({ asked, record, isGone }: { asked: Asked; record: ParkedRecord | undefined; isGone: boolean }) => {
  const t = useText(platformTexts);
  if (isGone) return <Alert type="success" showIcon role="status" title={t('parked.replay.done')} />;
  if (record !== undefined && record.attempts > asked.attempts)
    return <Alert type="error" showIcon role="status" title={t('parked.replay.failed')} />;
  return <Alert type="info" showIcon role="status" title={t('parked.replay.asked', { count: asked.count })} />;
};

/** Gives an event up, with the reason. */
const DiscardDialog = ({ service, line, onClose }: { service: Listener; line: ParkedLine; onClose: () => void }) => {
  const t = useText(platformTexts);
  const command = useCommand({ title: t('parked.discard'), renews: [parkedPath(service)], onDone: onClose });
  return (
    <ActDialog<{ why: string }>
      title={t('parked.discard')}
      draftName={`parked.${line.key}`}
      initial={{}}
      command={command}
      onSave={({ why }, draft) =>
        command.run({
          method: 'POST',
          path: `${parkedPath(service)}/discard`,
          body: { keys: [line.key], why },
          draft,
        })
      }
      saveText={t('parked.discard')}
      onClose={onClose}
    >
      <p className="gk-small gk-muted">{t('parked.discard.note')}</p>
      <Field name="why" label={t('parked.discard.why')}>
        <WordsArea rows={3} minLength={2} longest={500} />
      </Field>
    </ActDialog>
  );
};

const Acts = ({ service, line, onAsked }: { service: Listener; line: ParkedLine; onAsked: (asked: Asked) => void }) => {
  const t = useText(platformTexts);
  const [discards, setDiscards] = useState(false);
  const command = useCommand<{ asked: number }>({
    title: t('parked.replay'),
    renews: [parkedPath(service)],
    onDone: ({ asked }) => onAsked({ key: line.key, count: asked, attempts: line.attempts }),
  });
  const replay = (body: object) => command.run({ method: 'POST', path: `${parkedPath(service)}/replay`, body });
  const busy = command.state !== 'idle';
  return (
    <>
      <Button type="primary" loading={busy} onClick={() => replay({ keys: [line.key] })}>
        {t('parked.replay')}
      </Button>
      <Button disabled={busy} onClick={() => replay({ reason: line.reason, type: line.type })}>
        {t('parked.replay.reason')}
      </Button>
      <Button danger disabled={busy} onClick={() => setDiscards(true)}>
        {t('parked.discard')}
      </Button>
      {discards ? <DiscardDialog service={service} line={line} onClose={() => setDiscards(false)} /> : null}
    </>
  );
};

const Told = ({ record }: { record: ParkedRecord }) => {
  const t = useText(platformTexts);
  const format = useFormat();
  const nameOf = usePropertyName();
  const headers = Object.entries(record.headers).map(([label, value]) => ({ label, value }));
  return (
    <>
      <PanelPart>
        <Facts
          facts={[
            { label: t('parked.state'), value: <ParkedState line={record} /> },
            { label: t('parked.property'), value: nameOf(record.propertyId) },
            { label: t('parked.first'), value: format.instant(record.firstAt) },
            { label: t('parked.last'), value: format.instant(record.lastAt) },
            { label: t('parked.attempts'), value: record.attempts },
            { label: t('parked.consumer'), value: record.consumer },
            { label: t('parked.source'), value: record.source },
            { label: t('parked.origin'), value: record.origin },
          ]}
        />
      </PanelPart>
      <PanelPart>
        <h3>{t('parked.error')}</h3>
        <pre className="gk-parked-text">{record.error}</pre>
      </PanelPart>
      <PanelPart>
        <h3>{t('parked.event')}</h3>
        <pre className="gk-parked-text">
          {record.payload === null ? t('parked.payload.none') : readable(record.payload)}
        </pre>
        <h3>{t('parked.headers')}</h3>
        <Facts facts={headers} lined />
      </PanelPart>
    </>
  );
};

/** The event as it is now; while a replay is awaited it is looked at again and again, until it is gone or has failed. */
const useEvent = (service: Listener, id: string, asked: Asked | undefined) => {
  const queryClient = useQueryClient();
  const [over, setOver] = useState<Asked>();
  const waits = asked !== undefined && over !== asked;
  const read = useRead<ParkedRecord>(`${parkedPath(service)}/${id}`, {}, waits ? { every: LOOK_MS } : {});
  const isGone = read.error instanceof ApiProblem && read.error.status === 404;
  const isOver = waits && (isGone || (read.data?.attempts ?? 0) > asked.attempts);
  useEffect(() => {
    if (!isOver) return;
    setOver(asked);
    // The list and the numbers of the tabs are old news.
    void queryClient.invalidateQueries({ queryKey: [parkedPath(service)] });
  }, [queryClient, service, isOver, asked]);
  return { read, isGone };
};

/** A parked event as it came, why it could not be handled, and what can be done with it. */
export const ParkedEventPanel = ({
  service,
  id,
  row,
}: {
  id: string;
  row: ParkedLine | undefined;
  service: Listener;
}) => {
  const t = useText(platformTexts);
  const [asked, setAsked] = useState<Asked>();
  const awaits = asked?.key === id ? asked : undefined;
  const { read, isGone } = useEvent(service, id, awaits);
  const shown = read.data ?? row;
  return (
    <RowPanel
      title={shown === undefined ? t('parked.title') : shortType(shown.type)}
      lead={shown?.id}
      foot={shown === undefined || isGone ? undefined : <Acts service={service} line={shown} onAsked={setAsked} />}
    >
      {awaits === undefined ? null : (
        <PanelPart>
          <Outcome asked={awaits} record={read.data} isGone={isGone} />
        </PanelPart>
      )}
      {isGone ? (
        <PanelPart>
          <p className="gk-muted">{t('parked.gone')}</p>
        </PanelPart>
      ) : (
        <Loaded query={read} rows={8}>
          {(record) => <Told record={record} />}
        </Loaded>
      )}
    </RowPanel>
  );
};
