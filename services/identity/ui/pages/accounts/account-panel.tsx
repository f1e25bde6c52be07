import '../../identity.css';
import { Facts, type OpenRow, PanelPart, RowPanel, useCommand, useFormat, useText } from '@goldkey/ui';
import { Alert, Button, Modal, Typography } from 'antd';
import { useState } from 'react';
import { AccountHistory } from '../../account-history.js';
import { ACCOUNTS, type AccountLine, type RoleLine } from '../../api.js';
import { identityTexts } from '../../text/texts.js';
import { AccountDialog } from './account-dialog.js';
import { AccountState, ownRolesOf } from './accounts-table.js';
import { EmployeeName } from './employee-field.js';

/** The link is shown this once: it is copied and handed on. */
const LinkShown = ({ link, onClose }: { link: string; onClose: () => void }) => {
  const t = useText(identityTexts);
  return (
    <Modal
      open
      title={t('accounts.link')}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('accounts.done')}</Button>}
    >
      <p>{t('accounts.link.lead')}</p>
      <Typography.Text copyable code style={{ overflowWrap: 'anywhere' }}>
        {link}
      </Typography.Text>
    </Modal>
  );
};

const Acts = ({ line, onEdit }: { line: AccountLine; onEdit: () => void }) => {
  const t = useText(identityTexts);
  const [link, setLink] = useState<string>();
  const path = `${ACCOUNTS}/${line.accountId}`;
  const command = useCommand({ title: line.name, renews: [ACCOUNTS] });
  const makeLink = useCommand<{ link: string }>({
    title: t('accounts.link'),
    renews: [path],
    onDone: (answer) => setLink(answer.link),
  });
  const post = (act: string) =>
    command.run({
      method: 'POST',
      path: `${path}/${act}`,
      body: {},
      ...(act !== 'end-sessions' && { version: line.version }),
    });
  const busy = command.state !== 'idle' || makeLink.state !== 'idle';
  const problem = command.problem ?? makeLink.problem;
  const confirm = (act: string, title: string, lead: string) =>
    Modal.confirm({ title, content: lead, okText: title, cancelText: t('accounts.cancel'), onOk: () => post(act) });
  return (
    <PanelPart>
      <div className="gk-acts-row">
        <Button onClick={onEdit}>{t('accounts.edit')}</Button>
        <Button
          disabled={busy || line.disabled}
          onClick={() => makeLink.run({ method: 'POST', path: `${path}/reset-link`, body: {} })}
        >
          {t('accounts.link')}
        </Button>
        <Button disabled={busy} onClick={() => post('end-sessions')}>
          {t('accounts.endSessions')}
        </Button>
        {line.secondFactor ? (
          <Button
            disabled={busy}
            onClick={() => confirm('remove-second-factor', t('accounts.removeFactor'), t('accounts.removeFactor.lead'))}
          >
            {t('accounts.removeFactor')}
          </Button>
        ) : null}
        {line.disabled || line.locked ? (
          <Button disabled={busy} onClick={() => post('enable')}>
            {line.disabled ? t('accounts.enable') : t('accounts.unlock')}
          </Button>
        ) : null}
        {line.disabled ? null : (
          <Button
            danger
            disabled={busy}
            onClick={() => confirm('disable', t('accounts.disable'), t('accounts.disable.lead', { name: line.name }))}
          >
            {t('accounts.disable')}
          </Button>
        )}
      </div>
      {problem === undefined ? null : (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={problem instanceof Error ? problem.message : String(problem)}
        />
      )}
      {link === undefined ? null : <LinkShown link={link} onClose={() => setLink(undefined)} />}
    </PanelPart>
  );
};

/** The account that is open: what it is, what can be done, what happened. */
export const AccountPanel = ({
  row: line,
  roles,
  named,
}: OpenRow<AccountLine> & { roles: readonly RoleLine[]; named: (roleId: string) => string }) => {
  const t = useText(identityTexts);
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  return (
    <RowPanel title={line.name} lead={line.login}>
      <PanelPart>
        <Facts
          facts={[
            { label: t('accounts.state'), value: <AccountState line={line} /> },
            { label: t('accounts.postRoles'), value: format.list(line.postRoles.map(named)) || '—' },
            { label: t('accounts.ownRoles'), value: format.list(ownRolesOf(line).map(named)) || '—' },
            {
              label: t('accounts.column.factor'),
              value: line.secondFactor ? t('accounts.factor.on') : t('accounts.factor.off'),
            },
            {
              label: t('accounts.employee'),
              value: line.employeeId ? <EmployeeName id={line.employeeId} /> : undefined,
            },
            { label: t('accounts.contact'), value: line.contact },
            { label: t('accounts.external'), value: line.externalSubject },
          ]}
        />
      </PanelPart>
      <Acts line={line} onEdit={() => setEditing(true)} />
      <PanelPart>
        <AccountHistory path={`${ACCOUNTS}/${line.accountId}/history`} />
      </PanelPart>
      {editing ? <AccountDialog line={line} roles={roles} named={named} onClose={() => setEditing(false)} /> : null}
    </RowPanel>
  );
};
