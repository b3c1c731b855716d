/** An element of the tree that bpmn-moddle reads. What it holds is looked at before it is believed. */
export type TreeElement = { readonly $type: string; readonly [key: string]: unknown };

export const isElement = (value: unknown): value is TreeElement =>
	typeof value === 'object' && value !== null && '$type' in value && typeof value.$type === 'string';

/** The element that a property holds or refers to. */
export function elementAt(element: TreeElement, key: string): TreeElement | undefined {
	const value = element[key];
	return isElement(value) ? value : undefined;
}

/** The elements of a property that holds many. */
export function elementsAt(element: TreeElement, key: string): readonly TreeElement[] {
	const value = element[key];
	return Array.isArray(value) ? value.filter(isElement) : [];
}

/** A text: an attribute, or the body of an expression. Empty when there is none. */
export function textAt(element: TreeElement, key: string): string {
	const value = element[key];
	if (typeof value === 'string') return value;
	return isElement(value) && typeof value.body === 'string' ? value.body.trim() : '';
}

/** `userTask` of `bpmn:UserTask`. */
export function localName({ $type }: TreeElement): string {
	const name = $type.slice($type.indexOf(':') + 1);
	return name.slice(0, 1).toLowerCase() + name.slice(1);
}
