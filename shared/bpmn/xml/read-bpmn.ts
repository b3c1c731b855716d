import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { BpmnFile, BpmnProcess } from './bpmn-file.ts';
import { measureXml } from './measure-xml.ts';
import { openModdle } from './open-moddle.ts';
import { documentationOf, extensionOf, readNode } from './read-node.ts';
import { readAside, readScope } from './read-scope.ts';
import { elementsAt, isElement, localName, type TreeElement, textAt } from './tree-element.ts';

/** The largest flow there may be, with its forms, its picture and room to spare. */
const MOST_CHARACTERS = 4_000_000;
const MOST_ELEMENTS = 30_000;
const DEEPEST = 60;

/**
 * A BPMN 2.0 file as plain data. The text may come from anybody: how long, how deep and how many is asked before it is parsed, and what
 * declares entities isn't parsed at all. Refusals: `bpmn.too-large`, `bpmn.too-many-elements`, `bpmn.too-deep`, `bpmn.has-doctype`,
 * `bpmn.not-xml`, `bpmn.no-process`.
 */
export async function readBpmn(xml: string): Promise<Result<BpmnFile>> {
	if (xml.length > MOST_CHARACTERS) return refuse('bpmn.too-large', { most: MOST_CHARACTERS, found: xml.length });
	if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return refuse('bpmn.has-doctype');
	const { elements, depth } = measureXml(xml);
	if (elements > MOST_ELEMENTS) return refuse('bpmn.too-many-elements', { most: MOST_ELEMENTS, found: elements });
	if (depth > DEEPEST) return refuse('bpmn.too-deep', { most: DEEPEST });
	const moddle = await openModdle();
	const parsed = await moddle.fromXML(xml).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
	if (parsed instanceof Error) return refuse('bpmn.not-xml', { reason: parsed.message.split('\n')[0]?.slice(0, 200) ?? '' });
	if (!isElement(parsed.rootElement)) return refuse('bpmn.no-process');
	const file = fileOf(parsed.rootElement, parsed.warnings);
	return file.processes.length === 0 ? refuse('bpmn.no-process') : ok(file);
}

function fileOf(root: TreeElement, warnings: readonly { readonly message: string }[]): BpmnFile {
	const inside = elementsAt(root, 'rootElements');
	const collaborations = inside.filter((element) => localName(element) === 'collaboration');
	const pools = collaborations.flatMap((one) => elementsAt(one, 'participants'));
	return {
		processes: inside.filter((element) => localName(element) === 'process').map((element) => processOf(element, pools)),
		globalTasks: inside.filter((element) => /^global.*Task$/.test(localName(element))).map(readNode),
		asides: [
			...collaborations.flatMap((one) => elementsAt(one, 'messageFlows')),
			...inside.filter((element) => /horeography|onversation/.test(localName(element)))
		].map(readAside),
		unreadable: warnings.map(({ message }) => message.split('\n')[0]?.slice(0, 200) ?? '')
	};
}

function processOf(element: TreeElement, pools: readonly TreeElement[]): BpmnProcess {
	const pool = pools.find((one) => one.processRef === element);
	return {
		...readScope(element),
		id: textAt(element, 'id'),
		name: textAt(element, 'name').trim() || (pool === undefined ? '' : textAt(pool, 'name').trim()),
		documentation: documentationOf(element),
		isExecutable: element.isExecutable === true,
		extension: extensionOf(element, 'baton:Definition')
	};
}
