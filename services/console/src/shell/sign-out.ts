import { dropEverythingOf, useData, useSession } from '@goldkey/ui';
import { useCallback } from 'react';

/** Ends the session. Drafts and waiting commands go too: the computer may be shared. */
export const useSignOut = (): (() => void) => {
  const { client } = useData();
  const { subject } = useSession();
  return useCallback(() => {
    const leave = (address: string) => {
      dropEverythingOf(window.localStorage, subject);
      window.location.assign(address);
    };
    client
      .send<{ address?: string }>({ key: 'sign-out', method: 'POST', path: '/session/sign-out', body: {} })
      .then(({ address }) => leave(address ?? '/'))
      .catch(() => leave('/'));
  }, [client, subject]);
};
