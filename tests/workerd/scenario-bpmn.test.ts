import { beforeAll, describe, expect, it } from 'vitest';
import type { BpmnDrawing, BpmnText } from '#shared/contract/http/bpmn.ts';
import type { ScenarioDetail } from '#shared/contract/http/scenario.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { type Account, call, installCompany } from './support/company.ts';

beforeAll(installCompany);

type Problem = { readonly code: string; readonly detail: string };
const api = <T>(method: 'GET' | 'POST', path: string, body?: unknown, account: Account = 'admin') =>
	call<T & Problem>(account, method, `/api/v1/scenarios${path}`, body);

const BPMN = 'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"';
const foreign = `<bpmn:definitions ${BPMN}><bpmn:process id="p" name="报修" isExecutable="true">
	<bpmn:startEvent id="s"/><bpmn:userTask id="t" name="受理"/><bpmn:dataObject id="d" name="订单"/><bpmn:endEvent id="e"/>
	<bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="t"/><bpmn:sequenceFlow id="f2" sourceRef="t" targetRef="e"/>
</bpmn:process></bpmn:definitions>`;

describe('BPMN files', () => {
	it('make a draft, with a list in words of what is not in it as it was drawn', async () => {
		const { status, body } = await api<BpmnDrawing>('POST', '/bpmn/read', { xml: foreign });
		expect([status, body.definition.nodes.map(({ kind }) => kind)]).toEqual([200, ['start', 'handle', 'end']]);
		expect(body.findings.length).toBeGreaterThan(0);
		expect(body.findings.every(({ text }) => /\p{Script=Han}/u.test(text))).toBe(true);
		const drawn = await api<ScenarioDetail>('POST', '', {
			id: 'from-bpmn',
			name: { zh: '报修', en: 'Repair' },
			industry: 'general',
			definition: body.definition
		});
		expect([drawn.status, drawn.body.revision]).toEqual([201, null]);
	});

	it('are written of drafts and revisions, say what others won’t read, and are read back whole', async () => {
		const draft = await api<BpmnText>('POST', '/bpmn/write', { definition: fieldService });
		const revision = await api<BpmnText>('GET', '/field-service/revisions/1/bpmn');
		expect(revision.body).toEqual(draft.body);
		expect(revision.body.findings.find(({ of }) => of === 'accept')).toMatchObject({ name: '客服受理', severity: 'warning' });
		const back = await api<BpmnDrawing>('POST', '/bpmn/read', { xml: revision.body.xml });
		expect([back.body.definition, back.body.findings]).toEqual([fieldService, []]);
	});

	it('are refused in words when they are malformed, dangerous or huge, and to who draws no flows', async () => {
		const many = `<bpmn:definitions ${BPMN}><bpmn:process id="p">${Array.from({ length: 20_000 }, (_, i) => `<bpmn:task id="a${i}"/>`).join('')}</bpmn:process></bpmn:definitions>`;
		const replies = await Promise.all([
			api('POST', '/bpmn/read', { xml: '<not-closed' }),
			api('POST', '/bpmn/read', { xml: '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }),
			api('POST', '/bpmn/read', { xml: many }),
			api('POST', '/bpmn/read', { xml: 'x'.repeat(1_100_000) }),
			api('POST', '/bpmn/read', { xml: foreign }, 'agent.sh'),
			api('GET', '/field-service/revisions/99/bpmn')
		]);
		expect(replies.map(({ status, body }) => [status, body.code])).toEqual([
			[422, 'bpmn.not-xml'],
			[422, 'bpmn.has-doctype'],
			[422, 'bpmn.too-many-steps'],
			[413, 'request.too-large'],
			[403, 'access.denied'],
			[404, 'scenario.not-found']
		]);
	});
});
