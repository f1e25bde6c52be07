import '../../identity.css';
import {
  Facts,
  Loaded,
  Page,
  Paper,
  PaperPart,
  SectionHead,
  StateNote,
  useFormat,
  useRead,
  useText,
} from '@goldkey/ui';
import { AccountHistory } from '../../account-history.js';
import { ME, type MeAnswer } from '../../api.js';
import { useRoleName } from '../../role-names.js';
import { identityTexts } from '../../text/texts.js';
import { Deputies } from './deputies.js';
import { OwnPassword } from './own-password.js';
import { SecondFactor } from './second-factor.js';

/** My account: password, second factor, who stands in for me. */
export const MePage = () => {
  const t = useText(identityTexts);
  const format = useFormat();
  const read = useRead<MeAnswer>(ME);
  const roleName = useRoleName();
  return (
    <Page title={t('me.title')}>
      <Loaded query={read} rows={6} isEmpty={() => false} empty={<StateNote icon="person" title={t('me.title')} />}>
        {(me) => (
          <Paper className="gk-sheet">
            <PaperPart>
              <Facts
                facts={[
                  { label: t('accounts.column.name'), value: me.name },
                  { label: t('signIn.login'), value: me.login },
                  {
                    label: t('me.appointments'),
                    value: format.list(
                      me.appointments.map(
                        ({ role, unitName, onBehalfOf }) =>
                          `${unitName ?? ''} ${roleName({ roleId: role })}${onBehalfOf ? ` (${t('me.for', { name: onBehalfOf.name })})` : ''}`,
                      ),
                    ),
                  },
                ]}
              />
            </PaperPart>
            <PaperPart>
              <SectionHead title={t('me.factor')} />
              <SecondFactor me={me} />
            </PaperPart>
            <PaperPart>
              <SectionHead title={t('deputies.title')} />
              <Deputies me={me} />
            </PaperPart>
            <PaperPart>
              <SectionHead title={t('me.password')} />
              <OwnPassword />
            </PaperPart>
            <PaperPart>
              <AccountHistory path={`${ME}/history`} level={2} />
            </PaperPart>
          </Paper>
        )}
      </Loaded>
    </Page>
  );
};
