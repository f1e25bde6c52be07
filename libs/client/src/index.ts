export { type Address, type AddressOptions, findAddress } from './address.js';
export { PlatformError, type Problem } from './errors.js';
export { Platform, type RequestOptions } from './platform.js';
