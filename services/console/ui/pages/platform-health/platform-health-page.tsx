import './platform-health.css';
import { Page, Paper, PaperPart, SectionHead, useRead, useText } from '@goldkey/ui';
import { platformTexts } from '../../text/texts.js';
import { HealthFigures, type LastVerification } from './health-figures.js';
import { HourChart } from './hour-chart.js';
import { conditionOf, type Health, healthPath, SERVICES, type ServiceId, writtenByAll } from './platform-health.js';
import { ServiceTable, type Told } from './service-table.js';

const RENEW_MS = 10_000;
const VERIFICATIONS = '/api/evaluation/verifications';

const useHealth = (service: ServiceId): Told => {
  const { data, isPending } = useRead<Health>(healthPath(service), {}, { keep: true, every: RENEW_MS });
  return { service, health: data, asked: !isPending };
};

/** Hooks in one order, whatever the list of services: each is asked by itself, so one that is away hides no other. */
const useEverybody = (): readonly Told[] => [
  useHealth(SERVICES[0]),
  useHealth(SERVICES[1]),
  useHealth(SERVICES[2]),
  useHealth(SERVICES[3]),
  useHealth(SERVICES[4]),
  useHealth(SERVICES[5]),
  useHealth(SERVICES[6]),
  useHealth(SERVICES[7]),
];

const useLead = (told: readonly Told[]): string => {
  const t = useText(platformTexts);
  if (told.some(({ asked }) => !asked)) return ' ';
  const away = told.filter(({ health }) => health === undefined).length;
  const troubled = told.filter(({ health }) => health !== undefined && conditionOf(health) !== 'well').length;
  if (away > 0) return t('health.lead.away', { count: away });
  return troubled > 0 ? t('health.lead.attention', { count: troubled }) : t('health.lead.well', { count: told.length });
};

/** How the platform does, for group IT without Grafana: news, backlog, backup, proof of the ledger, each service. */
export const PlatformHealthPage = () => {
  const t = useText(platformTexts);
  const told = useEverybody();
  const verifications = useRead<{ readonly items: readonly LastVerification[] }>(
    VERIFICATIONS,
    {},
    { keep: true, every: RENEW_MS },
  );
  const healths = told.flatMap(({ health }) => health ?? []);
  const lead = useLead(told);
  return (
    <Page title={t('health.title')} lead={lead}>
      <Paper label={t('health.figures')}>
        <PaperPart>
          <HealthFigures
            healths={healths}
            last={verifications.data?.items[0]}
            known={verifications.data !== undefined}
          />
        </PaperPart>
        <PaperPart>
          <SectionHead title={t('health.hour')} />
          <HourChart counts={writtenByAll(healths)} />
        </PaperPart>
        <PaperPart>
          <SectionHead title={t('health.services')} count={told.length} />
          <ServiceTable told={told} />
          <p className="gk-list-note">{t('health.note')}</p>
        </PaperPart>
      </Paper>
    </Page>
  );
};
