import '../../identity.css';
import {
  Bones,
  Facts,
  FailureNote,
  type OpenRow,
  PanelPart,
  ReasonDialog,
  RowPanel,
  SectionHead,
  useCommand,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { privacyTexts } from '../../text/privacy.js';
import { roleTexts } from '../../text/roles.js';
import { Outcomes } from './outcomes.js';
import { PRIVACY, type PreviewAnswer, type PrivacyLine } from './privacy.js';
import { PrivacyState } from './privacy-table.js';

const RefuseDialog = ({ line, onClose }: { line: PrivacyLine; onClose: () => void }) => {
  const t = useText(privacyTexts);
  return (
    <ReasonDialog
      title={t('refuse')}
      draftName={`identity.privacy.refuse.${line.id}`}
      path={`${PRIVACY}/${line.id}/refuse`}
      version={line.version}
      renews={[PRIVACY]}
      hint={t('reason.hint')}
      onClose={onClose}
    />
  );
};

const isOpen = ({ state }: PrivacyLine): boolean => state === 'asked' || state === 'approved';

const Acts = ({ line }: { line: PrivacyLine }) => {
  const t = useText(privacyTexts);
  const may = useMay();
  const [refusing, setRefusing] = useState(false);
  const command = useCommand({ title: t('title'), renews: [PRIVACY] });
  const busy = command.state !== 'idle';
  const post = (act: string) =>
    command.run({ method: 'POST', path: `${PRIVACY}/${line.id}/${act}`, body: {}, version: line.version });
  const mayApprove = may('privacy:approve');
  const ask = () =>
    Modal.confirm({
      title: t('erase'),
      content: t('erase.lead'),
      okText: t('erase'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: () => post('erase'),
    });
  return (
    <PanelPart>
      <div className="gk-acts-row" aria-live="polite">
        {line.mayDecide ? (
          <>
            <Button type="primary" disabled={busy} onClick={() => post('approve')}>
              {t('approve')}
            </Button>
            <Button disabled={busy} onClick={() => setRefusing(true)}>
              {t('refuse')}
            </Button>
          </>
        ) : null}
        {isOpen(line) && line.outcomes.length === 0 ? (
          <Button disabled={busy} onClick={() => post('withdraw')}>
            {t('withdraw')}
          </Button>
        ) : null}
        {line.wish === 'erasure' && line.state === 'approved' && mayApprove ? (
          <Button danger loading={busy} onClick={ask}>
            {line.outcomes.length === 0 ? t('erase') : t('erase.again')}
          </Button>
        ) : null}
        {line.wish === 'export' && line.state === 'approved' ? (
          <Button type="primary" href={`${PRIVACY}/${line.id}/export`} download>
            {t('fetch')}
          </Button>
        ) : null}
      </div>
      {line.state === 'asked' && !line.mayDecide ? <p>{t('own')}</p> : null}
      {line.wish === 'export' && line.state === 'approved' ? <p>{t('fetch.lead')}</p> : null}
      {command.problem instanceof Error ? (
        <Alert type="error" showIcon role="alert" title={command.problem.message} />
      ) : null}
      {refusing ? <RefuseDialog line={line} onClose={() => setRefusing(false)} /> : null}
    </PanelPart>
  );
};

const Preview = ({ line }: { line: PrivacyLine }) => {
  const t = useText(privacyTexts);
  const read = useRead<PreviewAnswer>(`${PRIVACY}/${line.id}/preview`);
  const title = line.wish === 'erasure' ? t('preview') : t('preview.export');
  return (
    <PanelPart>
      <SectionHead title={title} level={3} />
      {read.data === undefined ? null : <Outcomes label={title} services={read.data.services} />}
      {read.isError ? <FailureNote error={read.error} retry={() => void read.refetch()} /> : null}
      {read.isPending ? <Bones rows={4} /> : null}
    </PanelPart>
  );
};

const Result = ({ line }: { line: PrivacyLine }) => {
  const t = useText(privacyTexts);
  const words = useText(roleTexts);
  const format = useFormat();
  const waiting = format.list(line.waiting.map((service) => words(`service.${service}`)));
  return (
    <PanelPart>
      <SectionHead title={t('result')} level={3} />
      <Outcomes label={t('result')} services={line.outcomes} />
      {waiting === '' ? null : <Alert type="warning" showIcon title={t('waiting', { services: waiting })} />}
    </PanelPart>
  );
};

/** The request that is open: who asks what, what would go and stay, what can be done, what was done. */
export const PrivacyPanel = ({ row: line }: OpenRow<PrivacyLine>) => {
  const t = useText(privacyTexts);
  const { day } = useFormat();
  return (
    <RowPanel title={line.name} lead={t(`wish.${line.wish}`)}>
      <PanelPart>
        <Facts
          facts={[
            { label: t('state'), value: <PrivacyState line={line} /> },
            { label: t('kind'), value: t(`kind.${line.kind}`) },
            { label: t('place'), value: line.place },
            { label: t('askedOn'), value: day(line.askedOn) },
            { label: t('dueOn'), value: day(line.dueOn) },
            { label: t('proof'), value: line.proof },
            { label: t('writer'), value: line.writerName },
            { label: t('decider'), value: line.decision?.name },
            { label: t('reason'), value: line.decision?.reason },
          ]}
        />
      </PanelPart>
      <Acts line={line} />
      {line.outcomes.length > 0 ? <Result line={line} /> : null}
      {isOpen(line) && line.outcomes.length === 0 ? <Preview key={line.id} line={line} /> : null}
    </RowPanel>
  );
};
