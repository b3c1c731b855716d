import type { Attachment } from 'svelte/attachments';
import type { DesignerController } from './designer-controller.svelte.ts';
import type { Direction } from './walk-to.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** Keys that mean something only while a node has the focus, and Esc, which leads from the properties back to it. */
export function designerKeys(designer: DesignerController, { go }: { go: (nodeId: string) => void }): Attachment<HTMLElement> {
	return (root) => {
		const onkeydown = (event: KeyboardEvent): void => {
			if (event.isComposing || !(event.target instanceof HTMLElement)) return;
			const id = event.target.dataset.node;
			if (id === undefined) {
				const selected = designer.selectedNode?.id;
				if (event.key !== 'Escape' || selected === undefined || event.target.closest('[data-panel]') === null) return;
				event.preventDefault();
				go(selected);
				return;
			}
			const direction = DIRECTIONS[event.key];
			if (direction !== undefined) {
				event.preventDefault();
				if (designer.selectedNode?.id !== id) designer.selectNode(id);
				const to = designer.walk(direction);
				if (to !== undefined) go(to);
			} else if (event.key === 'Delete' || event.key === 'Backspace') {
				event.preventDefault();
				designer.removeNode(id);
				const next = designer.selectedNode?.id;
				if (next !== undefined) go(next);
			} else if (event.key === 'Enter') {
				const field = root.querySelector<HTMLElement>('[data-panel] :is(input, select, textarea)');
				if (field === null) return;
				event.preventDefault();
				designer.selectNode(id);
				setTimeout(() => root.querySelector<HTMLElement>('[data-panel] :is(input, select, textarea)')?.focus());
			}
		};
		root.addEventListener('keydown', onkeydown);
		return () => root.removeEventListener('keydown', onkeydown);
	};
}
