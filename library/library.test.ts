import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILTIN_ROLES } from '#shared/domain/access/builtin-roles.ts';
import { checkCondition } from '#shared/domain/condition/check-condition.ts';
import type { AssigneeRule } from '#shared/domain/flow/assignee-rule.ts';
import { checkDefinition } from '#shared/domain/flow/check/check-definition.ts';
import type { FlowDefinition, FlowNode, NodeKind } from '#shared/domain/flow/definition.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';
import { flowShape } from '#shared/domain/flow/testing/flow-shape.ts';
import { walkToEnd } from '#shared/domain/flow/testing/walk-to-end.ts';
import { isAsked } from '#shared/domain/form/evaluate-form.ts';
import { LibraryIndex } from '#shared/domain/scenario/library-index.ts';
import { ScenarioTemplate } from '#shared/domain/scenario/scenario-template.ts';
import { ticketFactTypes } from '#shared/domain/ticket/ticket-fact-types.ts';
import { describeLibrary } from './describe-library.ts';
import { libraryFiles, readLibrary } from './read-library.ts';

const FOLDER = import.meta.dirname;
const { index, templates } = readLibrary(FOLDER);
const keys = templates.map(({ template }) => template.key);
const byKey = new Map(templates.map(({ template }) => [template.key, template]));
const cases = templates.map(({ file, template }) => [template.key, file, template] as const);

/** In the README, before what `vitest run library -u` writes. */
const LIST = '<!-- list -->';

/** Warnings that a flow is right to draw. None so far; each that comes gets its reason here. */
const JUSTIFIED: Readonly<Record<string, readonly string[]>> = {};

describe('the library', () => {
	it('has at least forty scenarios in at least twelve industries', () => {
		expect(templates.length).toBeGreaterThanOrEqual(40);
		expect(new Set(index.scenarios.map(({ industry }) => industry)).size).toBeGreaterThanOrEqual(12);
	});

	it('names each scenario once, and each industry has one to begin with', () => {
		expect(keys.filter((key, at) => keys.indexOf(key) < at)).toEqual([]);
		const named = [...index.frequent, ...index.industries.map(({ starter }) => starter)];
		expect(named.filter((key) => !byKey.has(key))).toEqual([]);
		expect(index.industries.filter(({ key, starter }) => byKey.get(starter)?.industry !== key)).toEqual([]);
		const folders = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
		expect(folders.toSorted()).toEqual(index.industries.map(({ key }) => key).toSorted());
	});

	it('shows industries by icons that there are', () => {
		const icons = path.join(FOLDER, '../node_modules/@lucide/svelte/dist/icons');
		expect(index.industries.filter(({ icon }) => !existsSync(path.join(icons, `${icon}.svelte`)))).toEqual([]);
	});

	it('has no two flows of one shape', () => {
		const shapes = new Map<string, string[]>();
		for (const { template } of templates) shapes.set(flowShape(template.flow), [...(shapes.get(flowShape(template.flow)) ?? []), template.key]);
		expect([...shapes.values()].filter(({ length }) => length > 1)).toEqual([]);
	});

	it('uses every kind of node, way of signing and thing to wait for', () => {
		const nodes = templates.flatMap(({ template }) => template.flow.nodes);
		const kinds: readonly NodeKind[] = [
			...(['start', 'handle', 'approve', 'cc', 'exclusive', 'inclusive', 'parallel', 'route', 'subprocess'] as const),
			...(['timer', 'wait-event', 'action', 'dispatch', 'on-site', 'parts', 'settlement', 'survey', 'end'] as const)
		];
		expect(kinds.filter((kind) => !nodes.some((node) => node.kind === kind))).toEqual([]);
		const modes = new Set(nodes.filter(isHuman).map(({ signing }) => signing.mode));
		expect([...modes].toSorted()).toEqual(['all', 'any', 'sequential', 'single', 'vote']);
		const waited = new Set(nodes.flatMap((node) => (node.kind === 'wait-event' ? node.events.map(({ event }) => event) : [])));
		expect([...waited].toSorted()).toEqual(['customer-reply', 'part-arrived', 'payment', 'signal']);
	});

	it('is served as an index and one file per scenario', () => {
		const files = libraryFiles(FOLDER);
		const served = LibraryIndex.parse(JSON.parse(files.get('index.json') ?? ''));
		expect(served.scenarios.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
		expect(served.scenarios.map(({ file }) => ScenarioTemplate.parse(JSON.parse(files.get(file) ?? '')).key)).toEqual(
			served.scenarios.map(({ key }) => key)
		);
		expect(files.size).toBe(keys.length + 1);
	});

	it('is listed in its README as it is', async () => {
		const readme = readFileSync(path.join(FOLDER, 'README.md'), 'utf8');
		const [above = ''] = readme.split(LIST);
		await expect(`${above}${LIST}\n\n${describeLibrary(index)}\n`).toMatchFileSnapshot('README.md');
	});
});

describe.each(cases)('%s', (key, file, template) => {
	const { flow } = template;
	const steps = flow.nodes.filter(isHuman);

	it('is where its key and its industry say', () => {
		expect(file).toBe(`${template.industry}/${key}.json`);
		expect(flow).toMatchObject({ id: key, revision: 1, name: template.name });
	});

	it('can be published as it is', () => {
		const findings = checkDefinition(flow, ticketFactTypes).filter(({ code }) => !JUSTIFIED[key]?.includes(code));
		expect(findings).toEqual([]);
		expect(template.when === undefined ? [] : checkCondition(template.when, ticketFactTypes)).toEqual([]);
	});

	it('asks for eight to twenty-five things, where the work is done', () => {
		const fields = steps.map(({ form }) => form.fields.filter(isAsked).length);
		const total = fields.reduce((sum, count) => sum + count, 0);
		expect(total).toBeGreaterThanOrEqual(8);
		expect(total).toBeLessThanOrEqual(25);
		expect(fields.filter((count) => count > 0).length).toBeGreaterThanOrEqual(3);
		// A dispatch is finished by choosing somebody: nobody would ever see its form or a second outcome.
		expect(steps.filter((node) => node.kind === 'dispatch' && (node.form.fields.length > 0 || node.outcomes.length > 1))).toEqual([]);
	});

	it('speaks both languages', () => {
		const texts = [...localizedTexts(template)];
		expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
		expect(texts.filter(({ en }) => en.trim() === '' || /\p{Script=Han}|[，。；：！？（）、]/u.test(en))).toEqual([]);
		expect(texts.filter(({ zh }) => /\p{Script=Han} ?[,;:!?()]|[,;:!?()] ?\p{Script=Han}/u.test(zh))).toEqual([]);
		expect(texts.filter(({ zh, en }) => /lorem|ipsum|\btodo\b|\bfoo\b|\bxxx\b|占位|待定(?!金)|测试文本/i.test(`${zh} ${en}`))).toEqual([]);
		// For whom, and what it does.
		expect(template.summary.zh.match(/。/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
		expect(template.summary.en.match(/\.(?= |$)/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
	});

	it('says what it needs of a company', () => {
		const rules = flow.nodes.flatMap((node): AssigneeRule[] => (isHuman(node) ? [node.assignee] : node.kind === 'cc' ? [node.recipients] : []));
		const actions = flow.nodes.flatMap((node) => (node.kind === 'action' ? [node.action] : []));
		const builtIn = new Set(BUILTIN_ROLES.map((role) => role.key));
		const used = (names: readonly string[]) => [...new Set(names)].toSorted();
		const needed = (list: readonly { readonly key: string }[]) => list.map((one) => one.key).toSorted();
		const roles = rules.flatMap((rule) => (rule.by === 'role' && !builtIn.has(rule.role) ? [rule.role] : []));
		expect(needed(template.needs.roles)).toEqual(used(roles));
		expect(needed(template.needs.rosters)).toEqual(used(rules.flatMap((rule) => (rule.by === 'on-call' ? [rule.roster] : []))));
		expect(needed(template.needs.endpoints)).toEqual(used(actions.flatMap((action) => (action.do === 'webhook' ? [action.endpoint] : []))));
		const linked = [
			...actions.flatMap((action) => (action.do === 'spawn-ticket' ? [action.scenario] : [])),
			...flow.nodes.flatMap((node) => (node.kind === 'subprocess' ? [node.flow] : []))
		];
		expect(linked.filter((other) => !byKey.has(other) || other === key)).toEqual([]);
	});

	it('ends, whatever people do', () => {
		const walks = Array.from({ length: 12 }, (_, seed) => walkToEnd({ definition: flow, factTypes: ticketFactTypes, seed, most: 1_000 }));
		expect(walks.flatMap(({ refused }) => refused.slice(0, 1))).toEqual([]);
		expect(walks.map(({ state }) => state.status)).toEqual(walks.map(() => 'ended'));
	});
});

const has = (flow: FlowDefinition, holds: (node: FlowNode) => boolean): boolean => flow.nodes.some(holds);
const asks = (flow: FlowDefinition, text: RegExp): boolean => flow.edges.some(({ when }) => text.test(JSON.stringify(when ?? null)));
const asked = (flow: FlowDefinition, key: RegExp): boolean =>
	has(flow, (node) => isHuman(node) && node.form.fields.some((field) => key.test(field.key)));

/** What a scenario has to be like that says it shows a capability (docs of the capabilities: C3–C10, C16, B5, B6). */
const PROOFS: Readonly<Record<string, (flow: FlowDefinition) => boolean>> = {
	C3: (flow) =>
		has(flow, ({ kind }) => kind === 'on-site') && flow.nodes.filter((node) => node.kind === 'action' && node.action.do === 'webhook').length >= 3,
	C4: (flow) => asks(flow, /belongs_to/) && has(flow, ({ kind }) => kind === 'survey') && has(flow, ({ kind }) => kind === 'timer'),
	C5: (flow) =>
		has(flow, ({ kind }) => kind === 'dispatch') &&
		has(flow, (node) => node.kind === 'parts' && node.operation === 'transfer') &&
		has(flow, ({ id, kind }) => kind === 'approve' && id === 'acceptance'),
	C6: (flow) => asks(flow, /"fact":"ticket\.urgent"/),
	C7: (flow) =>
		has(
			flow,
			(node) => isHuman(node) && node.form.fields.some((field) => field.kind === 'checklist' && field.required && field.items.length === 7)
		) && has(flow, ({ kind }) => kind === 'on-site'),
	C8: (flow) => has(flow, (node) => 'label' in node && (node.label?.zh.includes('绿色通道') ?? false)),
	C9: (flow) => flow.nodes.filter((node) => node.kind === 'approve' && node.limitMinutes !== null && node.assignee.by !== 'customer').length >= 3,
	C10: (flow) => asks(flow, /"fact":"customer\.level"/),
	C16: (flow) =>
		flow.id === 'product-improvement' ||
		has(flow, (node) => node.kind === 'action' && node.action.do === 'spawn-ticket' && node.action.scenario === 'product-improvement') ||
		has(flow, (node) => node.kind === 'subprocess' && node.flow === 'product-improvement'),
	B6: (flow) => asks(flow, /"fact":"form\.[a-z-]+\.mileage","operator":"gte?"/) && has(flow, ({ kind }) => kind === 'parts')
};

describe('the capabilities that are asked for', () => {
	it.each(Object.entries(PROOFS))('%s is shown by every scenario that says so, and one does', (capability, isShown) => {
		const claims = templates.filter(({ template }) => template.shows.includes(capability));
		expect(claims).not.toEqual([]);
		expect(claims.filter(({ template }) => !isShown(template.flow)).map(({ template }) => template.key)).toEqual([]);
	});

	it.each([
		['lessons left', /^lessonsLeft$/],
		['device model', /^deviceModel$/],
		['product batch', /^(productBatch|productionBatch)$/],
		['logistics node', /^logisticsNode$/],
		['construction stage', /^constructionStage$/],
		['skin type', /^skinType$/]
	])('B5 is shown with %s', (_, key) => {
		expect(templates.filter(({ template }) => template.shows.includes('B5') && asked(template.flow, key))).not.toEqual([]);
	});
});

type Text = { readonly zh: string; readonly en: string };

function* localizedTexts(value: unknown): Generator<Text> {
	if (typeof value !== 'object' || value === null) return;
	if ('zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string') yield { zh: value.zh, en: value.en };
	else for (const inner of Object.values(value)) yield* localizedTexts(inner);
}
