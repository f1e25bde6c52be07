import type { GrpcClient } from '@goldkey/service-kit';
import type { StandingChange, StandingNews } from '../../../application/ports.js';

const AGAIN_AFTER_MS = 1_000;

/** Listens to identity, and again when the connection breaks. Its first message stands for everybody. */
export const standingNews = (identity: GrpcClient): StandingNews => ({
  watch(heard, broken) {
    let timer: NodeJS.Timeout | undefined;
    let cancel: () => void = () => undefined;
    const open = (): void => {
      cancel = identity.listen<StandingChange>(
        'WatchStandings',
        {},
        ({ accountId, employeeId }) =>
          heard({ ...(accountId ? { accountId } : {}), ...(employeeId ? { employeeId } : {}) }),
        () => {
          broken();
          timer = setTimeout(open, AGAIN_AFTER_MS).unref();
        },
      );
    };
    open();
    return () => {
      clearTimeout(timer);
      cancel();
    };
  },
});
