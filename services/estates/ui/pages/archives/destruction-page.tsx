import {
  DialogButton,
  Loaded,
  Page,
  Paper,
  PaperPart,
  SectionHead,
  StateNote,
  useCommand,
  useRead,
  useText,
} from '@goldkey/ui';
import { Alert, Button } from 'antd';
import { lazy } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type Answer, DESTRUCTION_LISTS, type DestructionLine, RENEWED } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';

const Propose = lazy(() => import('./propose-dialog.js').then((module) => ({ default: module.ProposeDialog })));
const MOST = 100;

const Decision = ({ list }: { list: DestructionLine }) => {
  const t = useText(estatesTexts);
  const command = useCommand({ title: t('destruction.title'), renews: RENEWED });
  const send = (door: string, body: object) =>
    command.run({ method: 'POST', path: `${DESTRUCTION_LISTS}/${list.id}/${door}`, body, version: list.version });
  const decide = (approved: boolean) => send('decision', { approved });
  return (
    <div aria-live="polite">
      {command.problem instanceof Error ? <Alert type="error" showIcon title={command.problem.message} /> : null}
      <p>
        {list.mayDecide ? (
          <>
            <Button danger loading={command.state !== 'idle'} onClick={() => decide(true)}>
              {t('destruction.approve')}
            </Button>{' '}
            <Button disabled={command.state !== 'idle'} onClick={() => decide(false)}>
              {t('destruction.reject')}
            </Button>{' '}
          </>
        ) : null}
        {list.mayWithdraw ? (
          <Button disabled={command.state !== 'idle'} onClick={() => send('withdrawal', {})}>
            {t('destruction.withdraw')}
          </Button>
        ) : null}
      </p>
      {list.mayDecide ? null : <p className="gk-small gk-muted">{t('destruction.byAnother')}</p>}
    </div>
  );
};

const ListPart = ({ list }: { list: DestructionLine }) => {
  const t = useText(estatesTexts);
  return (
    <PaperPart>
      <SectionHead title={list.reason} count={list.archives.length} aside={t(`destruction.state.${list.state}`)} />
      <ul className="gk-lines gk-lines-tight">
        {list.archives.map(({ id, number, title }) => (
          <li key={id}>
            <Link to={`/archives?q=${encodeURIComponent(number)}&open=${id}`}>{number}</Link>
            <span className="gk-lines-reason">{title}</span>
          </li>
        ))}
      </ul>
      {list.state === 'proposed' ? <Decision list={list} /> : null}
    </PaperPart>
  );
};

/** Lists of files to be destroyed: one person puts them forward, another decides. */
export const DestructionPage = () => {
  const t = useText(estatesTexts);
  const [params] = useSearchParams();
  const propertyId = params.get('property') ?? undefined;
  const read = useRead<Answer<DestructionLine>>(DESTRUCTION_LISTS, { propertyId, pageSize: MOST });
  return (
    <Page
      title={t('destruction.title')}
      lead={t('destruction.lead')}
      crumbs={[{ title: t('archives.title'), to: '/archives' }, { title: t('destruction.title') }]}
      acts={
        <DialogButton
          permission="estates:register"
          dialog={(close) => <Propose propertyId={propertyId} onClose={close} />}
        >
          {t('destruction.propose')}
        </DialogButton>
      }
    >
      <Loaded
        query={read}
        isEmpty={({ items }) => items.length === 0}
        empty={<StateNote icon="book" title={t('destruction.empty')} />}
      >
        {({ items }) => (
          <Paper>
            {items.map((list) => (
              <ListPart key={list.id} list={list} />
            ))}
          </Paper>
        )}
      </Loaded>
    </Page>
  );
};
