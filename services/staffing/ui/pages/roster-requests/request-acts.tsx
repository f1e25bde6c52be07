import { ReasonDialog, StateChip, type Tone, useCommand, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { type RequestLine, type RequestState, ROSTER_RENEWS, requestPath } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import { needsReason, type RequestAct, requestDoors } from './requests.js';

const tones: Readonly<Record<RequestState, Tone>> = {
  asked: 'info',
  accepted: 'info',
  approved: 'done',
  refused: 'late',
  withdrawn: 'plain',
};

/** Where a request stands; a swap waits for the other one first. */
export const RequestStateChip = ({ line }: { line: Pick<RequestLine, 'state' | 'wish'> }) => {
  const t = useText(shiftTexts);
  const waits = line.state === 'asked' && line.wish.kind === 'swap';
  return (
    <StateChip tone={tones[line.state]}>
      {waits ? t('request.waitsForPartner') : t(`request.state.${line.state}`)}
    </StateChip>
  );
};

const ActReason = ({ act, line, onClose }: { act: RequestAct; line: RequestLine; onClose: () => void }) => {
  const t = useText(shiftTexts);
  return (
    <ReasonDialog
      title={t(`act.${act}`)}
      draftName={`staffing.roster-request.${act}.${line.id}`}
      path={`${requestPath(line.id)}/${requestDoors[act]}`}
      version={line.version}
      renews={ROSTER_RENEWS}
      onClose={onClose}
    />
  );
};

/** The acts of a request as buttons, the first of them filled; a refusal stands beside them. */
export const RequestActs = ({ line, acts }: { line: RequestLine; acts: readonly RequestAct[] }) => {
  const t = useText(shiftTexts);
  const [asks, setAsks] = useState<RequestAct>();
  const command = useCommand({ title: t('requests.title'), renews: ROSTER_RENEWS });
  const run = (act: RequestAct) => {
    if (needsReason(act)) setAsks(act);
    else {
      const path = `${requestPath(line.id)}/${requestDoors[act]}`;
      command.run({ method: 'POST', path, body: {}, version: line.version });
    }
  };
  return (
    <>
      {acts.map((act) => (
        <Button
          key={act}
          type={act === 'approve' || act === 'accept' ? 'primary' : 'default'}
          loading={command.state !== 'idle' && !needsReason(act)}
          onClick={() => run(act)}
        >
          {t(`act.${act}`)}
        </Button>
      ))}
      {command.problem instanceof Error ? (
        <p className="gk-small gk-late" role="alert">
          {command.problem.message}
        </p>
      ) : null}
      {asks === undefined ? null : <ActReason act={asks} line={line} onClose={() => setAsks(undefined)} />}
    </>
  );
};
