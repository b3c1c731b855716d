/** Something the reader can mend: printed as it is, without a stack, followed by what to do about it. */
export class Failure extends Error {
	readonly cure: string | undefined;

	constructor(message: string, cure?: string) {
		super(message);
		this.name = 'Failure';
		this.cure = cure;
	}
}
