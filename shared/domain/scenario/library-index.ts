import { z } from 'zod';
import { isHuman } from '#shared/domain/flow/is-human.ts';
import { isAsked } from '#shared/domain/form/evaluate-form.ts';
import { ScenarioTemplate } from './scenario-template.ts';

const { key, name, summary, customerName, phase, tags, shows } = ScenarioTemplate.shape;

const Industry = z.strictObject({
	key,
	name,
	/** The name of an icon of lucide. */
	icon: z.string().regex(/^[a-z][a-z0-9-]*$/),
	/** The scenario to begin with. */
	starter: key
});

/** What `industries.json` says: the industries in the order in which they are shown. */
export const Industries = z.strictObject({
	v: z.literal(1),
	/** The five to eight that most companies begin with, whatever they do. */
	frequent: z.array(key).min(5).max(8),
	industries: z.array(Industry).min(1)
});
export type Industries = z.infer<typeof Industries>;

const IndexEntry = z.strictObject({
	key,
	industry: key,
	/** The template's own file, from the folder of the index. */
	file: z.string(),
	name,
	summary,
	customerName,
	phase,
	tags,
	shows,
	/** Steps at which somebody works. */
	steps: z.int(),
	/** What is asked at them altogether. */
	fields: z.int()
});

/** The library without its flows: enough to choose from. */
export const LibraryIndex = Industries.extend({ scenarios: z.array(IndexEntry) });
export type LibraryIndex = z.infer<typeof LibraryIndex>;

/** The index of these templates: by industry, in each the one to begin with first and then by key. */
export function libraryIndex(about: Industries, templates: readonly ScenarioTemplate[]): LibraryIndex {
	const scenarios = about.industries.flatMap((industry) =>
		templates
			.filter((template) => template.industry === industry.key)
			.toSorted((a, b) => Number(b.key === industry.starter) - Number(a.key === industry.starter) || (a.key < b.key ? -1 : 1))
			.map(entryOf)
	);
	return { ...about, scenarios };
}

function entryOf({ flow, ...template }: ScenarioTemplate): LibraryIndex['scenarios'][number] {
	const steps = flow.nodes.filter(isHuman);
	return {
		key: template.key,
		industry: template.industry,
		file: `${template.industry}/${template.key}.json`,
		name: template.name,
		summary: template.summary,
		...(template.customerName && { customerName: template.customerName }),
		phase: template.phase,
		tags: template.tags,
		shows: template.shows,
		steps: steps.length,
		fields: steps.reduce((sum, { form }) => sum + form.fields.filter(isAsked).length, 0)
	};
}
