/** What is used of bpmn-moddle, which has no types of its own for its main module. */
declare module 'bpmn-moddle' {
	export type Written = { readonly $type: string; set(name: string, value: unknown): void };

	export class BpmnModdle {
		constructor(packages?: Readonly<Record<string, unknown>>);
		create(type: string, properties?: Readonly<Record<string, unknown>>): Written;
		/** Rejects with an error of the parser for what is no XML. */
		fromXML(xml: string): Promise<{ readonly rootElement: unknown; readonly warnings: readonly { readonly message: string }[] }>;
		toXML(element: Written, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
	}
}
