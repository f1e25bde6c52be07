import { useText } from '@goldkey/ui';
import { SERVICES } from './api.js';
import { completenessTexts } from './text/texts.js';

/** The name of a service in words; what is not known keeps its own. */
export const useServiceName = (): ((service: string) => string) => {
  const t = useText(completenessTexts);
  return (service) => {
    const known = SERVICES.find((one) => one === service);
    return known === undefined ? service : t(`service.${known}`);
  };
};
