import type { Net, NetEvent, Owed } from './net.ts';
import type { Token } from './token.ts';

export const EMPTY_NET: Net = { tokens: [], owed: [], minted: 0 };

/** The tokens after an event; of what a state holds besides them nothing is copied. */
export function moveTokens(net: Net, event: NetEvent): Net {
	switch (event.type) {
		case 'node.entered':
		case 'token.waited': {
			const { tokenId: id, nodeId, via, frames } = event;
			return {
				tokens: [...net.tokens.filter((token) => token.id !== id), { id, nodeId, via, frames }],
				owed: net.owed,
				minted: frames.reduce((most, { split }) => Math.max(most, numberOf(split)), Math.max(net.minted, numberOf(id)))
			};
		}
		case 'node.left':
			return withTokens(net, ({ id }) => id !== event.tokenId);
		case 'tokens.joined':
			return {
				...withTokens(net, ({ id }) => !event.tokenIds.includes(id)),
				owed: event.owes.length === 0 ? net.owed : [...net.owed, ...event.owes]
			};
		case 'token.absorbed': {
			const paid = net.owed.findIndex((owed) => isSameDebt(owed, event));
			return { tokens: net.tokens, minted: net.minted, owed: net.owed.filter((_, index) => index !== paid) };
		}
		case 'tokens.canceled':
			return withTokens(net, ({ id }) => !event.tokenIds.includes(id));
	}
}

const withTokens = ({ tokens, owed, minted }: Net, isLeft: (token: Token) => boolean): Net => ({ tokens: tokens.filter(isLeft), owed, minted });

const isSameDebt = (a: Owed, b: Owed): boolean => a.nodeId === b.nodeId && a.via === b.via && a.split === b.split;

/** Ids of tokens and splits are one letter and a number that rises. */
const numberOf = (id: string): number => Number(id.slice(1));
