/**
 * Pages and whole platforms share two cores with the servers they ask: a browser that lost its turn is no fault of the product.
 * A test that fails is tried once more, and says that it failed the first time; each has time to wait for background work.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
jest.setTimeout(150_000);
