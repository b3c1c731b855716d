import { MINUTE } from '#shared/kernel/instant.ts';
import type { FlowNode } from './definition.ts';
import { flowFacts } from './flow-facts.ts';
import type { Token } from './net/token.ts';
import { emit, type Run } from './run.ts';

/** A thread begins to wait for a moment, an event or another ticket; answers the outcome when there is nothing to wait for. */
export function startWaiting(run: Run, node: FlowNode, { id: tokenId }: Token): string | null | undefined {
	const { at, facts } = run.context;
	const wake = (moment: number) => emit(run, { type: 'alarm.set', alarm: { tokenId, nodeId: node.id, at: moment } });
	switch (node.kind) {
		case 'timer': {
			if ('minutes' in node.until) return void wake(at + node.until.minutes * MINUTE);
			const moment = { ...facts, ...flowFacts(run.state) }[node.until.fact];
			if (typeof moment !== 'number' || moment <= at) return null;
			return void wake(moment);
		}
		case 'wait-event': {
			const kept = run.state.kept.find(({ event }) => node.events.some((waited) => waited.event === event && waited.keeps === true));
			if (kept !== undefined) {
				emit(run, { type: 'event.recalled', nodeId: node.id, tokenId, ...kept });
				return node.events.find(({ event, keeps }) => event === kept.event && keeps === true)?.key;
			}
			if (node.limitMinutes !== undefined) wake(at + node.limitMinutes * MINUTE);
			return undefined;
		}
		case 'subprocess':
			return void emit(run, { type: 'subprocess.requested', nodeId: node.id, tokenId, flow: node.flow });
		default:
			return undefined;
	}
}
