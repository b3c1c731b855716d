/// <reference path="./bpmn-moddle.d.ts" />
import type { BpmnModdle } from 'bpmn-moddle';

/** What BPMN has no words for travels inside `extensionElements`, as JSON in elements of this namespace. */
const BATON = {
	name: 'Baton',
	uri: 'urn:baton:bpmn:1',
	prefix: 'baton',
	xml: { tagAlias: 'lowerCase' },
	types: [
		...['Definition', 'Node', 'Edge'].map((name) => ({
			name,
			superClass: ['Element'],
			properties: [{ name: 'json', isBody: true, type: 'String' }]
		})),
		/** A gateway that only spells out by which outcome a step is left: it is part of that step. */
		{ name: 'Ways', superClass: ['Element'], properties: [{ name: 'of', isAttr: true, type: 'String' }] }
	]
};

let opened: BpmnModdle | undefined;

/** The reader and writer of BPMN 2.0 XML, loaded when the first file is read or written; it knows nothing of any file. */
export async function openModdle(): Promise<BpmnModdle> {
	// Kept as it is, not as a promise: a request in workerd can't wait for another's.
	const { BpmnModdle } = await import('bpmn-moddle');
	opened ??= new BpmnModdle({ baton: BATON });
	return opened;
}
