import { expect, it } from 'vitest';
import { fieldsToMend, problemAt, requestBody, type Typed } from './request.ts';

const typed: Typed = { commandId: 'c', title: '漏水', description: '', urgent: false, name: '李', phone: '+86 138 1234 5678', address: '长沙' };
const pointers = (over: Partial<Typed>, asksContact = true) => fieldsToMend({ ...typed, ...over }, asksContact).map(({ pointer }) => pointer);

it('asks for what is missing, contact only where the code does not know it', () => {
	expect(pointers({})).toEqual([]);
	expect(pointers({ title: '', name: '', phone: '', address: '' })).toEqual(['/title', '/name', '/phone', '/address']);
	expect(pointers({ name: '', phone: '', address: '' }, false)).toEqual([]);
});

it('doubts a phone number that is too short or has letters', () => {
	expect(pointers({ phone: '12345' })).toEqual(['/phone']);
	expect(pointers({ phone: '138x1234567' })).toEqual(['/phone']);
});

it('sends the contact only where it is asked', () => {
	expect(requestBody(typed, false, ['f1'])).toEqual({ commandId: 'c', title: '漏水', description: '', urgent: false, photos: ['f1'] });
	expect(requestBody(typed, true, [])).toMatchObject({ name: '李', address: { text: '长沙', adcode: '', lat: null, lng: null } });
});

it("finds a field's complaint by its pointer or one inside it", () => {
	const problem = { type: '', title: '', status: 422, detail: '', code: '', errors: [{ pointer: '/address/text', code: 'x', detail: '太长' }] };
	expect([problemAt(problem, '/address'), problemAt(problem, '/name')]).toEqual(['太长', '']);
});
