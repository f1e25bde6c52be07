import { type Fact, Facts, PaperPart, SectionHead, useFormat, useRead, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { CHOICES, type Choices, type ComplaintRecord, type IntakeChange } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { changesOf } from './correction-changes.js';

/** Old and new values of what changes, in words. */
export const useChanges = (before: IntakeChange, changes: IntakeChange | undefined) => {
  const t = useText(complaintTexts);
  const read = useRead<Choices>(changes === undefined ? undefined : CHOICES);
  return changes === undefined ? [] : changesOf(t, read.data?.departments ?? [], before, changes);
};

const Proposed = ({
  record,
  proposal,
  decide,
}: {
  record: ComplaintRecord;
  proposal: NonNullable<ComplaintRecord['proposal']>;
  decide: () => void;
}) => {
  const t = useText(complaintTexts);
  const format = useFormat();
  const changes = useChanges(record, proposal.changes);
  const act = record.acts.find((one) => one.act === 'decide-proposal');
  const facts: readonly Fact[] = [
    ...changes.map(({ name, from, to }) => ({ label: name, value: t('correction.fromTo', { from, to }) })),
    {
      label: t('correction.standsAs'),
      value: proposal.standsAs && (
        <Link to={`/complaints/${encodeURIComponent(proposal.standsAs.complaintId)}`}>{proposal.standsAs.number}</Link>
      ),
    },
    { label: t('correction.reason'), value: proposal.reason },
    { label: t('correction.proposedBy'), value: `${proposal.byName} ${format.briefInstant(proposal.at)}` },
  ];
  return (
    <PaperPart>
      <SectionHead title={t(`correction.waits.${proposal.kind}`)} level={3} />
      <Facts facts={facts} />
      {act?.allowed ? (
        <Button onClick={decide} className="gk-no-print">
          {t('act.decide-proposal')}
        </Button>
      ) : (
        <p className="gk-muted gk-small">{act?.reason?.text}</p>
      )}
    </PaperPart>
  );
};

/** That the matter was entered twice and where it is handled, or by mistake; or what was proposed to put its intake right. */
export const CorrectionPart = ({ record, decide }: { record: ComplaintRecord; decide: () => void }) => {
  const t = useText(complaintTexts);
  const { state, standsAs, proposal } = record;
  if (state === 'set-aside')
    return (
      <PaperPart>
        <p role="status">
          {t(standsAs === undefined ? 'correction.isMistake' : 'correction.isDuplicate')}{' '}
          {standsAs && (
            <Link to={`/complaints/${encodeURIComponent(standsAs.complaintId)}`}>
              {t('correction.open', { number: standsAs.number })}
            </Link>
          )}
        </p>
      </PaperPart>
    );
  return proposal === undefined ? null : <Proposed record={record} proposal={proposal} decide={decide} />;
};
