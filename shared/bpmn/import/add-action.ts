import type { BpmnNode } from '../xml/bpmn-file.ts';
import { labelOf } from './label-of.ts';
import type { Mapping } from './mapping.ts';

/** What a program does: an action that calls one of the company's webhooks, which somebody has yet to connect. */
export function addAction({ draft }: Mapping, element: BpmnNode, { throws }: { throws?: string } = {}): string {
	const { id: elementId, type: elementType, name, documentation, script } = element;
	const label = labelOf(name || throws || elementId);
	const id = draft.idFor(elementId);
	draft.note(script === '' ? 'to-connect' : 'script', element, script === '' ? {} : { text: script.slice(0, 200) });
	return draft.add(
		{ id, kind: 'action', label, action: { do: 'webhook', endpoint: (throws || name || elementId).slice(0, 60) } },
		{
			elementId,
			elementType,
			name,
			...(documentation === '' ? {} : { documentation }),
			...(script === '' ? {} : { script }),
			...(throws === undefined ? {} : { throws })
		}
	);
}
