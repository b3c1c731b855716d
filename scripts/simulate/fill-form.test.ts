import { describe, expect, it } from 'vitest';
import { createRandom } from '#demo/random.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { validateAnswers } from '#shared/domain/form/validate-answers.ts';
import { fillForm, type Material } from './fill-form.ts';

const material = (partial: Partial<Material> = {}): Material => ({
	texts: ['换好了，试机正常。'],
	photos: ['photo-1', 'photo-2'],
	codes: { 'service-item': ['S-GN-01', 'S-GN-02'], 'spare-part': ['P-GN-01'] },
	mood: 1,
	random: createRandom(1, 'form'),
	...partial
});

describe('filling a form', () => {
	it.each(fieldService.nodes.filter(isHuman))('fits the form of $id every time', ({ form }) => {
		const random = createRandom(9, 'forms');
		for (let time = 0; time < 50; time++) {
			const answers = fillForm(form, material({ random, mood: random.next() }));
			expect(validateAnswers(form, answers)).toMatchObject({ ok: true });
		}
	});

	it('rates by mood', () => {
		const survey = fieldService.nodes.filter(isHuman).find((node) => node.kind === 'survey');
		if (survey === undefined) throw new Error('no survey');
		const score = (mood: number) => fillForm(survey.form, material({ mood })).score;
		expect([0, 0.5, 0.9, 1].map(score)).toEqual([1, 3, 5, 5]);
	});

	it('leaves out what there is nothing for, so that the server can say so', () => {
		const onSite = fieldService.nodes.filter(isHuman).find((node) => node.kind === 'on-site');
		if (onSite === undefined) throw new Error('no visit');
		expect(fillForm(onSite.form, material({ photos: [] }))).not.toHaveProperty('photos');
	});
});
