import { describe, expect, it } from 'vitest';
import { checkDefinition } from '#shared/domain/flow/check/check-definition.ts';
import { importBpmn } from './import-bpmn.ts';

async function imported(inside: string, beside = '') {
	const flow = await importBpmn(
		`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">${beside}<process id="Process_leave" name="请假" isExecutable="true">${inside}</process></definitions>`
	);
	if (!flow.ok) throw new Error(JSON.stringify(flow.error));
	return flow.value;
}

const flow = (from: string, to: string, more = '') => `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}">${more}</sequenceFlow>`;
const inLine = (...steps: string[]) => {
	const ids = steps.map((step) => /id="([^"]+)"/.exec(step)?.[1] ?? '');
	return (
		steps.join('') +
		ids
			.slice(1)
			.map((id, index) => flow(ids[index] ?? '', id))
			.join('')
	);
};
const START = '<startEvent id="start"/>';
const END = '<endEvent id="end"/>';

const nodeOf = ({ definition }: Awaited<ReturnType<typeof imported>>, id: string) => definition.nodes.find((node) => node.id === id);
const codes = ({ findings }: Awaited<ReturnType<typeof imported>>) => findings.map(({ code }) => code.slice('bpmn.import.'.length));

describe('importBpmn', () => {
	it('makes steps of people out of tasks, approvals where they are called that, and keeps what a file says of who does them', async () => {
		const one = await imported(
			`<laneSet id="l"><lane id="l1" name="HR"><flowNodeRef>file</flowNodeRef><flowNodeRef>approve</flowNodeRef></lane></laneSet>${inLine(
				START,
				'<userTask id="file" name="Hand in&#10;the form"><documentation>On paper.</documentation></userTask>',
				'<userTask id="approve" name="主管审批" camunda:candidateGroups="managers"/>',
				'<userTask id="own" camunda:assignee="${initiator}"/>',
				END
			)}`
		);
		expect(nodeOf(one, 'file')).toMatchObject({
			kind: 'handle',
			label: { zh: 'Hand in the form', en: 'Hand in the form' },
			assignee: { by: 'role', role: 'HR' }
		});
		expect(nodeOf(one, 'approve')).toMatchObject({
			kind: 'approve',
			assignee: { by: 'role', role: 'managers' },
			outcomes: [{ key: 'approved' }, { key: 'rejected' }]
		});
		expect(nodeOf(one, 'own')).toMatchObject({ kind: 'handle', assignee: { by: 'initiator' } });
		expect(one.definition).toMatchObject({ id: 'leave', revision: 1, name: { zh: '请假' } });
		expect(codes(one)).toEqual(['documentation', 'role', 'role']);
		expect(one.origins.file).toMatchObject({ elementId: 'file', elementType: 'userTask', documentation: 'On paper.' });
	});

	it('makes signing of instances', async () => {
		const loop = (more: string, attribute = '') => `<multiInstanceLoopCharacteristics ${attribute}>${more}</multiInstanceLoopCharacteristics>`;
		const done = (text: string) => loop(`<completionCondition>\${${text}}</completionCondition>`);
		const one = await imported(
			inLine(
				START,
				`<userTask id="all">${loop('')}</userTask>`,
				`<userTask id="row">${loop('', 'isSequential="true"')}</userTask>`,
				`<userTask id="any">${done('nrOfCompletedInstances &gt;= 1')}</userTask>`,
				`<userTask id="most">${done('nrOfCompletedInstances/nrOfInstances &gt;= 0.6')}</userTask>`,
				`<userTask id="odd">${done('myBean.enough()')}</userTask>`,
				END
			)
		);
		expect(['all', 'row', 'any', 'most', 'odd'].map((id) => nodeOf(one, id))).toMatchObject([
			{ signing: { mode: 'all' } },
			{ signing: { mode: 'sequential' } },
			{ signing: { mode: 'any' } },
			{ kind: 'approve', signing: { mode: 'vote', pass: { shareBps: 6_000 } } },
			{ signing: { mode: 'all' } }
		]);
		expect(codes(one)).toEqual(['completion-condition']);
	});

	it('makes waits of timers and messages, in whole minutes', async () => {
		const timer = (kind: string, text: string) => `<timerEventDefinition><${kind}>${text}</${kind}></timerEventDefinition>`;
		const one = await imported(
			inLine(
				START,
				`<intermediateCatchEvent id="hour">${timer('timeDuration', 'PT1H30M')}</intermediateCatchEvent>`,
				`<intermediateCatchEvent id="short">${timer('timeDuration', 'PT10S')}</intermediateCatchEvent>`,
				`<intermediateCatchEvent id="due">${timer('timeDate', '${ticket.dueAt}')}</intermediateCatchEvent>`,
				`<intermediateCatchEvent id="fixed">${timer('timeDate', '2027-03-01T08:00:00Z')}</intermediateCatchEvent>`,
				'<receiveTask id="reply" messageRef="m"/>',
				END
			),
			'<message id="m" name="客户回复"/>'
		);
		expect(nodeOf(one, 'hour')).toMatchObject({ kind: 'timer', until: { minutes: 90 } });
		expect(nodeOf(one, 'short')).toMatchObject({ until: { minutes: 1 } });
		expect(nodeOf(one, 'due')).toMatchObject({ until: { fact: 'ticket.dueAt' } });
		expect(nodeOf(one, 'fixed')).toMatchObject({ until: { fact: 'process.fixed' } });
		expect(one.origins.fixed?.moment).toBe(Date.UTC(2027, 2, 1, 8));
		expect(nodeOf(one, 'reply')).toMatchObject({ kind: 'wait-event', events: [{ event: 'customer-reply' }] });
		expect(codes(one)).toEqual(['rounded', 'fixed-date']);
	});

	it('asks a default flow last, wherever it is written', async () => {
		const one = await imported(
			`${START}<exclusiveGateway id="which" default="which_other"/><task id="other"/><task id="dear"/>${END}${flow('start', 'which')}${flow('which', 'other')}${flow('which', 'dear', '<conditionExpression>${amount > 100}</conditionExpression>')}${flow('other', 'end')}${flow('dear', 'end')}`
		);
		expect(one.definition.edges.filter(({ from }) => from === 'which')).toEqual([
			{ from: 'which', to: 'dear', when: { fact: 'process.amount', operator: 'gt', value: 100 } },
			{ from: 'which', to: 'other' }
		]);
		expect(one.findings).toEqual([
			{
				code: 'bpmn.import.variable',
				severity: 'warning',
				elementId: 'Process_leave',
				elementType: 'process',
				name: '请假',
				params: { variable: 'amount', fact: 'process.amount' }
			}
		]);
	});

	it('never opens a way whose condition can’t be read', async () => {
		const one = await imported(
			`${START}<exclusiveGateway id="which" default="which_end"/><task id="guarded"/>${END}${flow('start', 'which')}${flow('which', 'guarded', '<conditionExpression>${bean.may(user)}</conditionExpression>')}${flow('which', 'end')}${flow('guarded', 'end')}`
		);
		expect(one.definition.edges.find(({ to }) => to === 'guarded')?.when).toEqual({ fact: 'process.which-guarded', operator: 'eq', value: true });
		expect(one.findings.find(({ code }) => code === 'bpmn.import.condition')).toMatchObject({
			elementId: 'which_guarded',
			params: { text: '${bean.may(user)}' }
		});
	});

	it('lists whatever has no counterpart', async () => {
		const one = await imported(
			`${inLine(START, '<adHocSubProcess id="any-order"><task id="inner"/></adHocSubProcess>', '<intermediateCatchEvent id="when"><conditionalEventDefinition/></intermediateCatchEvent>', END)}<startEvent id="second"/><dataObjectReference id="paper" name="Paper"/><textAnnotation id="note"><text>see page 2</text></textAnnotation><sequenceFlow id="loose" sourceRef="start" targetRef="nowhere"/>`
		);
		expect(codes(one).toSorted()).toEqual(['ad-hoc', 'aside', 'aside', 'event', 'loose-flow', 'other-start', 'unresolved']);
	});

	it('makes flows that Baton’s own check finds sound', async () => {
		const boundary =
			'<boundaryEvent id="late" attachedToRef="work"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>';
		const one = await imported(
			`${inLine(START, '<subProcess id="work"><task id="a"/><task id="b"/><endEvent id="stop"><terminateEventDefinition/></endEvent><sequenceFlow id="b_stop" sourceRef="b" targetRef="stop"/></subProcess>', '<task id="after"/>', END)}${boundary}<task id="remind"/>${flow('late', 'remind')}${flow('remind', 'end')}`
		);
		expect(checkDefinition(one.definition, {}).filter(({ severity }) => severity === undefined)).toEqual([]);
	});
});
