/** Cases that the gateway does not pass yet. */
export const pending: readonly string[] = [];
