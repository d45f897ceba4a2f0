/** What stands at the head of a composed file. */
export const notice = '# Composed from the SDL of the ministries by `pnpm compose`; not to be edited by hand.\n\n';
