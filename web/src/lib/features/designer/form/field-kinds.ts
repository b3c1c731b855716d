// @every-language a new field carries its name in both languages into the form
import { m } from '#lib/paraglide/messages.js';
import type { Field } from '#shared/domain/form/form.ts';
import type { Localized } from '#shared/kernel/localized.ts';

export type FieldKind = Field['kind'];

/** How one property of a kind of field is edited. */
export type PropertyEditor =
	| { readonly by: 'number'; readonly property: string; readonly label: () => string; readonly min: number; readonly max: number }
	| { readonly by: 'choices'; readonly property: string; readonly label: () => string }
	| {
			readonly by: 'select';
			readonly property: string;
			readonly label: () => string;
			readonly options: readonly { readonly value: string; readonly label: () => string }[];
	  };

type KindRow = {
	readonly name: Localized;
	/** What a new one has besides what all have. */
	readonly born: Readonly<Record<string, unknown>>;
	readonly editors: readonly PropertyEditor[];
};

const t = (zh: string, en: string): Localized => ({ zh, en });
const choice = (at: number) => ({ value: `option${at}`, label: t(`选项 ${at}`, `Choice ${at}`) });
const count = (property: string, label: () => string, [min, max]: readonly [number, number]): PropertyEditor => ({
	by: 'number',
	property,
	label,
	min,
	max
});

/** Every kind of field: one row says all that the builder knows about it. */
export const FIELD_KINDS: Readonly<Record<FieldKind, KindRow>> = {
	text: {
		name: t('单行文字', 'Text'),
		born: { maxLength: 200 },
		editors: [count('maxLength', m.flow_builder_max_length, [1, 4000])]
	},
	longText: {
		name: t('多行文字', 'Long text'),
		born: { maxLength: 2000 },
		editors: [count('maxLength', m.flow_builder_max_length, [1, 8000])]
	},
	choice: {
		name: t('单选', 'Choice'),
		born: { choices: [choice(1), choice(2)] },
		editors: [{ by: 'choices', property: 'choices', label: m.flow_builder_choices }]
	},
	checklist: {
		name: t('检查清单', 'Checklist'),
		born: { items: [choice(1), choice(2)] },
		editors: [{ by: 'choices', property: 'items', label: m.flow_builder_items }]
	},
	photos: {
		name: t('照片', 'Photos'),
		born: { minCount: 0, maxCount: 9 },
		editors: [count('minCount', m.flow_builder_min_count, [0, 20]), count('maxCount', m.flow_builder_max_count, [1, 20])]
	},
	catalogLines: {
		name: t('目录明细', 'Catalogue lines'),
		born: { catalog: 'service-item', maxCount: 20 },
		editors: [
			{
				by: 'select',
				property: 'catalog',
				label: m.flow_builder_catalog,
				options: [
					{ value: 'service-item', label: m.flow_builder_catalog_service },
					{ value: 'spare-part', label: m.flow_builder_catalog_part }
				]
			},
			count('maxCount', m.flow_builder_max_lines, [1, 50])
		]
	},
	rating: { name: t('评分', 'Rating'), born: { max: 5 }, editors: [count('max', m.flow_builder_max_stars, [3, 10])] }
};

/** A field of a kind under a key, ready to be filled in. The table above is what its kind wants. */
export const newField = (kind: FieldKind, key: string): Field =>
	({ key, kind, label: { ...FIELD_KINDS[kind].name }, required: false, customerVisible: false, ...structuredClone(FIELD_KINDS[kind].born) }) as Field;

/** The field with another value of a property that its kind's row names. */
export const withProperty = (field: Field, property: string, value: unknown): Field => ({ ...field, [property]: value });

export const propertyOf = (field: Field, property: string): unknown => (field as Readonly<Record<string, unknown>>)[property];
