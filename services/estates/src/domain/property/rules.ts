import { isZone } from '@goldkey/kernel';

/** Whether this names an IANA zone (`Asia/Shanghai`); a bare offset (`+08:00`) knows no summer time and is none. */
export const isTimeZone = (name: string): boolean => /^[A-Za-z]/.test(name) && isZone(name);
