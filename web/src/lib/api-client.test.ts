import { expect, it } from 'vitest';
import type { Problem } from '#shared/contract/http/problem.ts';
import { fieldError, formError, readProblem } from './api-client.ts';

const problem: Problem = {
	type: 'about:blank',
	title: 'Invalid',
	status: 422,
	code: 'request.invalid',
	detail: 'Check the fields.',
	errors: [{ pointer: '/address/text', code: 'too_long', detail: 'Too long.' }]
};

it('finds the complaint about a field and about what is inside it', () => {
	expect(fieldError(problem, 'address')).toBe('Too long.');
	expect(fieldError(problem, '/address/text')).toBe('Too long.');
	expect(fieldError(problem, 'add')).toBeUndefined();
});

it('says nothing above the form when every complaint stands at its field', () => {
	expect(formError(problem, ['address'])).toBeUndefined();
	expect(formError(problem, ['title'])).toBe('Check the fields.');
	expect(formError({ ...problem, errors: undefined }, ['address'])).toBe('Check the fields.');
});

it('reads our own problems and words for what a proxy answers', () => {
	expect(readProblem(JSON.stringify(problem), 422)).toEqual(problem);
	expect(readProblem('<html>Bad gateway</html>', 502)).toMatchObject({ status: 502, code: 'client.unreadable' });
});
