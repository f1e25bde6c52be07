/**
 * Pages and whole platforms share two cores with the servers they ask: a browser that lost its turn is no fault of the product.
 * A test that fails is tried once more, and says that it failed the first time.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
