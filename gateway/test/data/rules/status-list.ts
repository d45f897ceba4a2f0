/**
 * What each source of the demonstration data says of how far a thing has come, and the status
 * that stands for it: past is done, present is under way, future is planned, and what is
 * proposed is no more than that.
 */
export const meanings = {
  measure: {
    done: 'COMPLETED',
    'under way': 'IN_PROGRESS',
    'being completed': 'IN_PROGRESS',
    planned: 'PLANNED',
    proposed: 'PROPOSED',
    'in a plan, nothing known of it': 'NOT_REPORTED',
  },
  plan: {
    planned: 'PLANNED',
    'there is a draft': 'DRAFT',
    'being agreed': 'UNDER_APPROVAL',
    'adopted or approved': 'IN_FORCE',
    'its term is over': 'COMPLETED',
  },
  act: {
    'there is a draft': 'DRAFT',
    'signed or adopted': 'ADOPTED',
    'in force': 'IN_FORCE',
    'named or presented': 'UNKNOWN',
  },
  system: { planned: 'PLANNED', 'being completed': 'IN_DEVELOPMENT', launched: 'LAUNCHED', named: 'UNKNOWN' },
  instrument: { ratified: 'RATIFIED', adopted: 'ADOPTED', named: 'UNKNOWN' },
} as const;

export type Kind = keyof typeof meanings;

/** What the sources say of a row of one of the files, by kind. */
type Says<Of extends Kind> = Record<string, keyof (typeof meanings)[Of]>;

/** Of each measure, in the tense of its source. */
export const measures: Says<'measure'> = {
  'labour-1': 'planned',
  'labour-2': 'being completed',
  'labour-3': 'planned',
  'labour-4': 'planned',
  'labour-5': 'planned',
  'labour-6': 'planned',
  'labour-7': 'planned',
  'labour-8': 'under way',
  'labour-9': 'planned',
  'labour-10': 'planned',
  'labour-11': 'proposed',
  'labour-12': 'planned',
  'labour-13': 'planned',
  'labour-15': 'planned',
  'justice-1': 'in a plan, nothing known of it',
  'justice-2': 'in a plan, nothing known of it',
  'justice-3': 'in a plan, nothing known of it',
  'justice-4': 'in a plan, nothing known of it',
  'education-1': 'under way',
  'education-2': 'under way',
  'education-3': 'under way',
};

/** Of each plan, by all sources together. */
export const plans: Says<'plan'> = {
  'action-plan-2023': 'adopted or approved',
  'priority-measures-plan': 'adopted or approved',
  'follow-up-plan-2022': 'adopted or approved',
  'national-plan-disability-2025': 'its term is over',
  'inclusive-policy-concept': 'adopted or approved',
  'adal-azamat': 'adopted or approved',
  'children-of-kazakhstan': 'adopted or approved',
  'upr-plan-2020-2024': 'its term is over',
  'upr-plan-cycle-4': 'planned',
};

/** Of a plan, by one of the five press items: plan, source, where in it. */
export const statements: Says<'plan'> = {
  'action-plan-2023 S0 TEXT': 'adopted or approved',
  'priority-measures-plan S0 TEXT': 'adopted or approved',
  'follow-up-plan-2022 S0 TEXT': 'adopted or approved',
  'national-plan-disability-2025 S0 TEXT': 'adopted or approved',
  'inclusive-policy-concept S0 TEXT': 'planned',
  'inclusive-policy-concept S3 TEXT': 'there is a draft',
  'inclusive-policy-concept S3 HEADLINE': 'adopted or approved',
  'adal-azamat S2 TEXT': 'adopted or approved',
  'children-of-kazakhstan S2 TEXT': 'being agreed',
};

/** Of each act that one of the five press items names, by all sources together. */
export const acts: Says<'act'> = {
  U2300000409: 'signed or adopted',
  K2300000224: 'in force',
  'professional-standard-social-work': 'named or presented',
  'draft-law-on-social-work': 'there is a draft',
  'law-2023-cruel-treatment': 'signed or adopted',
  'law-women-children-safety': 'signed or adopted',
  'child-protection-amendments-seven-laws': 'signed or adopted',
  Z1100000401: 'in force',
};

export const systems: Says<'system'> = {
  'social-worker-register': 'planned',
  'social-services-portal': 'launched',
  'digital-regional-map': 'being completed',
  'social-wallet': 'named',
};

export const instruments: Says<'instrument'> = {
  crpd: 'named',
  'crpd-optional-protocol': 'ratified',
  crc: 'adopted',
  'hrc-resolution-quality-education': 'adopted',
  'sustainable-development-goals': 'named',
};

/** The five press items. */
export const pressItems = ['S0', 'S1', 'S2', 'S3', 'S4'];
