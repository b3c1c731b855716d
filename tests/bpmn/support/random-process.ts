import { type Choose, chooseOne, chooser } from '../../../shared/kernel/testing/chooser.ts';

/** A random process as BPMN XML, and which of its script tasks may run beside each other. */
export type RandomProcess = {
	readonly xml: string;
	readonly tasks: readonly string[];
	readonly areConcurrent: (a: string, b: string) => boolean;
};

/** A piece with one way in and one way out, and the branches of parallel blocks that it lies in. */
type Piece = { readonly first: string; readonly last: string };
type Branch = `${string}/${number}`;

const CONDITIONS = ['input <= 50', 'input > 20', 'kind == "a"', 'kind != "b" && input < 80', 'kind == "c" || input == 51'];

/**
 * Nested blocks: sequences, exclusive choices on the inputs, parallel branches, loops that count, sub-processes. Conditions and scripts are
 * written in the JavaScript of bpmn-engine, which runs them as they are.
 */
export function randomProcess({ seed, size }: { seed: number; size: number }): RandomProcess {
	const builder = new ProcessBuilder(chooser(seed), size);
	const elements = builder.scope([], builder.room());
	const xml = `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="random" targetNamespace="urn:baton:test" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<process id="process" isExecutable="true">
${elements}
</process>
</definitions>`;
	const places = builder.places;
	return {
		xml,
		tasks: [...places.keys()],
		areConcurrent: (a, b) => {
			const [one, other] = [places.get(a) ?? [], places.get(b) ?? []];
			const apart = one.findIndex((branch, index) => branch !== other[index]);
			// Apart in the same block means beside each other; otherwise one of them lies before it or behind it.
			return apart >= 0 && other[apart] !== undefined && one[apart]?.split('/')[0] === other[apart].split('/')[0];
		}
	};
}

class ProcessBuilder {
	readonly places = new Map<string, readonly Branch[]>();
	readonly #choose: Choose;
	#left: number;
	#count = 0;
	#lines: string[] = [];

	constructor(choose: Choose, size: number) {
		this.#choose = choose;
		this.#left = size;
	}

	room = (): number => this.#left;

	/** All elements between a start and an end. */
	scope(branches: readonly Branch[], room: number): string {
		const outer = this.#lines;
		this.#lines = [];
		const [start, end] = [this.#add('startEvent'), this.#add('endEvent')];
		const body = this.#piece(branches, room);
		this.#flow(start, body.first);
		this.#flow(body.last, end);
		const text = this.#lines.join('\n');
		this.#lines = outer;
		return text;
	}

	#id(prefix: string): string {
		this.#count += 1;
		return `${prefix}${this.#count}`;
	}

	#add(type: string, more = '', inside = ''): string {
		const id = this.#id(`${type}_`);
		this.#lines.push(`<${type} id="${id}"${more}>${inside}</${type}>`);
		return id;
	}

	#flow(from: string, to: string, condition?: string): string {
		const id = this.#id('flow_');
		const asked = condition?.replace(/\b(input|kind|c\d+)\b/g, 'this.environment.variables.$1');
		const inside =
			asked === undefined
				? ''
				: `<conditionExpression xsi:type="tFormalExpression" language="JavaScript"><![CDATA[next(null, ${asked});]]></conditionExpression>`;
		this.#lines.push(`<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${inside}</sequenceFlow>`);
		return id;
	}

	#script(statement: string): string {
		return this.#add('scriptTask', ' scriptFormat="javascript"', `<script><![CDATA[environment.variables.${statement}; next();]]></script>`);
	}

	#task(branches: readonly Branch[]): Piece {
		const name = this.#id('task');
		this.places.set(name, branches);
		this.#left -= 1;
		const script = `<script><![CDATA[environment.services.log('${name}'); next();]]></script>`;
		const id = `SCRIPT_${name}`;
		this.#lines.push(`<scriptTask id="${id}" scriptFormat="javascript">${script}</scriptTask>`);
		return { first: id, last: id };
	}

	#piece(branches: readonly Branch[], room: number): Piece {
		if (room <= 1 || this.#left <= 1) return this.#task(branches);
		switch (this.#choose(6)) {
			case 0:
				return this.#exclusive(branches, room);
			case 1:
				return this.#parallel(branches, room);
			case 2:
				return this.#loop(branches, room);
			case 3:
				return this.#subProcess(branches, room);
			default: {
				const [one, other] = [this.#piece(branches, room - 1), this.#piece(branches, room - 1)];
				this.#flow(one.last, other.first);
				return { first: one.first, last: other.last };
			}
		}
	}

	#exclusive(branches: readonly Branch[], room: number): Piece {
		const split = this.#id('choice_');
		const join = this.#add('exclusiveGateway');
		const asked = Array.from({ length: 1 + this.#choose(2) }, () => chooseOne(this.#choose, CONDITIONS));
		for (const condition of asked) {
			const way = this.#piece(branches, Math.floor(room / 2));
			this.#flow(split, way.first, condition);
			this.#flow(way.last, join);
		}
		const otherwise = this.#choose(2) === 0 ? undefined : this.#piece(branches, Math.floor(room / 2));
		const flow = this.#flow(split, otherwise?.first ?? join);
		if (otherwise !== undefined) this.#flow(otherwise.last, join);
		this.#lines.push(`<exclusiveGateway id="${split}" default="${flow}" />`);
		return { first: split, last: join };
	}

	/** Each way ends with a task: an exclusive join just before a parallel one is not waited for by bpmn-engine 25 (its issue 200). */
	#parallel(branches: readonly Branch[], room: number): Piece {
		const [split, join] = [this.#add('parallelGateway'), this.#add('parallelGateway')];
		const count = 2 + this.#choose(2);
		for (let index = 0; index < count; index += 1) {
			const branch: readonly Branch[] = [...branches, `${split}/${index}`];
			const [way, last] = [this.#piece(branch, Math.floor(room / 2)), this.#task(branch)];
			this.#flow(split, way.first);
			this.#flow(way.last, last.first);
			this.#flow(last.last, join);
		}
		return { first: split, last: join };
	}

	/** A counter of its own goes up once each time; the way back is taken until it has reached its end. */
	#loop(branches: readonly Branch[], room: number): Piece {
		const counter = this.#id('c');
		const [begin, merge] = [this.#script(`${counter} = 0`), this.#add('exclusiveGateway')];
		const body = this.#piece(branches, Math.floor(room / 2));
		const count = this.#script(`${counter} = environment.variables.${counter} + 1`);
		const ask = this.#id('again_');
		const onward = this.#add('exclusiveGateway');
		this.#flow(begin, merge);
		this.#flow(merge, body.first);
		this.#flow(body.last, count);
		this.#flow(count, ask);
		this.#flow(ask, merge, `${counter} < ${1 + this.#choose(3)}`);
		this.#lines.push(`<exclusiveGateway id="${ask}" default="${this.#flow(ask, onward)}" />`);
		return { first: begin, last: onward };
	}

	#subProcess(branches: readonly Branch[], room: number): Piece {
		const inside = this.scope(branches, Math.floor(room / 2));
		const id = this.#add('subProcess', '', inside);
		return { first: id, last: id };
	}
}
