/**
 * Where a ticket stands in words everybody shares, whatever flow its company drew: the board's columns, the colours, the
 * counters of hubs and headquarters. Each human node of a flow names its stage; on-site nodes move through three by themselves.
 */
export const STAGES = ['new', 'dispatching', 'dispatched', 'enroute', 'doing', 'confirming', 'rating', 'closed', 'canceled'] as const;
export type Stage = (typeof STAGES)[number];

export const OPEN_STAGES: readonly Stage[] = STAGES.filter((stage) => stage !== 'closed' && stage !== 'canceled');

export const isOpenStage = (stage: Stage): boolean => stage !== 'closed' && stage !== 'canceled';
