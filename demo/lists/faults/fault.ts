/** Something that goes wrong with one kind of appliance: the customer's words, the technician's, and what mending it takes. */
export type Fault = {
	readonly title: string;
	readonly description: string;
	/** A value of the field-service flow's "fault type". */
	readonly faultType: 'power' | 'cooling' | 'leak' | 'noise' | 'display' | 'install' | 'maintain' | 'other';
	/** A danger that nobody lets wait. */
	readonly urgent?: true;
	readonly diagnosis: string;
	/** Catalogue code and quantity. */
	readonly services: readonly (readonly [string, number])[];
	readonly parts: readonly (readonly [string, number])[];
};
