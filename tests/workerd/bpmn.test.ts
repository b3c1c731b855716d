import { expect, it } from 'vitest';
import { exportBpmn } from '#shared/bpmn/export/export-bpmn.ts';
import { importBpmn } from '#shared/bpmn/import/import-bpmn.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';

it('writes and reads BPMN inside the Workers runtime', async () => {
	const xml = await exportBpmn(fieldService, { locale: 'en' });
	expect(xml.ok && xml.value).toContain('<bpmn:userTask id="accept" name="Accept">');
	const flow = await importBpmn(xml.ok ? xml.value : '');
	expect(flow.ok && flow.value.definition).toEqual(fieldService);
});

it('refuses there too what is no BPMN', async () => {
	expect(await importBpmn('<!DOCTYPE x><x/>')).toEqual({ ok: false, error: { code: 'bpmn.has-doctype', params: {} } });
	expect(await importBpmn('no xml')).toMatchObject({ ok: false, error: { code: 'bpmn.not-xml' } });
});
