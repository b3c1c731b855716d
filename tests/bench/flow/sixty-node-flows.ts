import { blockFlow } from './block-flow.ts';

/** Flows as large as companies draw them: blocks in blocks, with circles. */
export const SIXTY_NODE_FLOWS = {
	/** A building fitted out: trades side by side, each with its own checks. */
	project: blockFlow([
		'intake',
		{ again: ['survey', 'quote', 'agree'] },
		{
			all: [
				['order', { some: ['compressor', 'pipes', 'controls'] }, 'receive', 'store'],
				[{ again: ['design', { one: ['engineer', 'architect'] }, 'drawings'] }, 'permit', 'file'],
				['crew', { one: ['own-staff', ['tender', 'award']] }, 'brief', 'vehicles'],
				['client', { some: ['inform-tenants', 'inform-owner'] }, 'access', 'keys']
			]
		},
		{ again: [{ all: [['mount', 'wire'], ['lay', 'press'], 'photograph'] }, 'trial', 'measure'] },
		{ some: ['report', 'train', 'spares'] },
		'hand-over',
		'snags',
		'bill',
		'survey'
	]),
	/** A purchase that many have to agree to, with ways back. */
	purchase: blockFlow([
		'request',
		{ again: ['describe', { some: ['budget', 'legal', 'safety', 'data', 'works-council'] }, 'head'] },
		{ one: ['small', ['medium', 'second'], { again: ['large', { all: ['finance', 'board', ['audit', 'minutes']] }] }] },
		{ again: [{ all: ['offer', 'counter', 'third'] }, 'compare', { some: ['references', 'samples', 'visit'] }, 'choose'] },
		{ all: [['contract', { again: 'wording' }, 'sign'], ['account', 'limit'], { some: ['insure', 'customs', 'escort'] }] },
		'order',
		{ one: ['deliver', ['collect', 'load'], ['ship', 'clear', 'unload']] },
		'check',
		'pay',
		'close'
	]),
	/** Many at once, deep inside one another. */
	recall: blockFlow([
		'alert',
		{ again: ['investigate', 'decide'] },
		{
			all: [
				{ some: [['write', 'post'], ['call', 'note'], ['text', 'link'], 'advertise'] },
				{ all: [['stop', 'return'], { some: [['sort', 'scrap'], ['mend', 'label'], 'sell'] }, ['count', 'book']] },
				[{ again: ['parts', 'test'] }, { one: ['field', ['depot', 'truck']] }, 'repair'],
				['authority', { some: ['report-a', 'report-b', 'report-c'] }, 'answer'],
				['press', 'shops', 'web']
			]
		},
		{ some: ['refund', 'replace', 'voucher', 'apology'] },
		{ again: ['audit', 'improve'] },
		'closing',
		'archive'
	])
};
