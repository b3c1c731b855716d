import { describe, expect, it } from 'vitest';
import { importBpmn } from '../import/import-bpmn.ts';
import { measureXml } from './measure-xml.ts';
import { readBpmn } from './read-bpmn.ts';

const wrap = (inside: string) =>
	`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><process id="p" isExecutable="true">${inside}</process></definitions>`;

const codeOf = async (xml: string) => {
	const read = await readBpmn(xml);
	return read.ok ? 'read' : read.error.code;
};

describe('readBpmn', () => {
	it.each([
		['entities', '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><definitions>&b;</definitions>', 'bpmn.has-doctype'],
		['what is no XML', 'hello', 'bpmn.not-xml'],
		['XML that breaks off', wrap('<startEvent id="s"').slice(0, 150), 'bpmn.not-xml'],
		['another kind of file', '<html xmlns="http://www.w3.org/1999/xhtml"></html>', 'bpmn.not-xml'],
		['a file without a process', wrap('').replace(/<process.*<\/process>/, ''), 'bpmn.no-process'],
		['millions of characters', wrap(' '.repeat(4_000_001)), 'bpmn.too-large'],
		['a hundred thousand elements', wrap('<task/>'.repeat(100_000)), 'bpmn.too-many-elements'],
		['sub-processes without end', wrap('<subProcess id="a">'.repeat(3_000)), 'bpmn.too-deep']
	])('refuses %s', async (_, xml, code) => {
		expect(await codeOf(xml)).toBe(code);
	});

	it('refuses ten thousand steps in words, at once', async () => {
		const steps = Array.from({ length: 10_000 }, (_, index) => `<task id="t${index}"/>`).join('');
		const imported = await importBpmn(wrap(steps));
		expect(imported).toEqual({ ok: false, error: { code: 'bpmn.too-many-steps', params: { most: 200, found: 10_000 } } });
	});

	it('refuses copies of copies that would grow without end', async () => {
		const loop = '<multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>20</loopCardinality></multiInstanceLoopCharacteristics>';
		const nested = (depth: number): string =>
			depth === 0 ? `<task id="t"/>` : `<subProcess id="s${depth}">${loop}${nested(depth - 1)}</subProcess>`;
		const imported = await importBpmn(wrap(nested(25)));
		expect(imported.ok ? '' : imported.error.code).toBe('bpmn.too-many-steps');
	});

	it('takes ids of any kind for what they are', async () => {
		const imported = await importBpmn(
			wrap(
				'<startEvent id="__proto__"/><task id="constructor"/><endEvent id="toString"/><sequenceFlow id="f1" sourceRef="__proto__" targetRef="constructor"/><sequenceFlow id="f2" sourceRef="constructor" targetRef="toString"/>'
			)
		);
		expect(imported.ok && imported.value.definition.edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
			'proto constructor',
			'constructor to-string'
		]);
	});
});

describe('measureXml', () => {
	it('counts elements and depth behind comments, CDATA and quoted brackets', () => {
		expect(measureXml('<?xml version="1.0"?><a x="1 > 2"><!-- <b><c> --><b y=\'/>\'/><![CDATA[<d><e>]]><f><g/></f></a>')).toEqual({
			elements: 4,
			depth: 3
		});
	});

	it('looks at every character once, however it was written', () => {
		const started = performance.now();
		measureXml('<a "'.repeat(900_000));
		measureXml('<!--'.repeat(900_000));
		expect(performance.now() - started).toBeLessThan(3_000);
	});
});
