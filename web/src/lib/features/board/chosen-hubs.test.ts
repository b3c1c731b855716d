import { expect, it } from 'vitest';
import { chosenHubs, MOST_HUBS } from './chosen-hubs.ts';

const hubs = Array.from({ length: 20 }, (_, index) => ({ id: `h${index}` }));

it('keeps what was chosen and is still the reader’s, in the order of the list', () => {
	expect(chosenHubs('h3.h1.gone', hubs)).toEqual(['h1', 'h3']);
});

it('begins with the first hubs, as many as one page may open', () => {
	expect(chosenHubs(undefined, hubs)).toHaveLength(MOST_HUBS);
	expect(chosenHubs('gone', hubs.slice(0, 2))).toEqual(['h0', 'h1']);
});

it('opens the hubs that a view is about besides, but none that isn’t the reader’s', () => {
	expect(chosenHubs('h1', hubs, ['h7', 'gone'])).toEqual(['h1', 'h7']);
});
