// @every-language a new field carries its name in both languages into the form
import { m } from '#lib/paraglide/messages.js';
import type { Field } from '#shared/domain/form/form.ts';
import type { Localized } from '#shared/kernel/localized.ts';

export type FieldKind = Field['kind'];

/** How one property of a kind of field is edited. */
export type PropertyEditor =
	| {
			readonly by: 'number';
			readonly property: string;
			readonly label: () => string;
			readonly min: number;
			readonly max: number;
			readonly optional?: boolean;
	  }
	| { readonly by: 'text'; readonly property: string; readonly label: () => string }
	| { readonly by: 'truth'; readonly property: string; readonly label: () => string }
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

const free = (property: string, label: () => string): PropertyEditor => ({ by: 'number', property, label, min: -1e12, max: 1e12, optional: true });
const truth = (property: string, label: () => string): PropertyEditor => ({ by: 'truth', property, label });
const counts = [count('minCount', m.flow_builder_min_count, [0, 20]), count('maxCount', m.flow_builder_max_count, [1, 20])];
const plain = (name: Localized): KindRow => ({ name, born: {}, editors: [] });

/** Every kind of field: one row says all that the builder knows about it. */
export const FIELD_KINDS: Readonly<Record<FieldKind, KindRow>> = {
	text: {
		name: t('单行文字', 'Text'),
		born: { minLength: 0, maxLength: 200 },
		editors: [count('maxLength', m.flow_builder_max_length, [1, 4000])]
	},
	longText: {
		name: t('多行文字', 'Long text'),
		born: { minLength: 0, maxLength: 2000 },
		editors: [count('maxLength', m.flow_builder_max_length, [1, 8000])]
	},
	number: {
		name: t('数字', 'Number'),
		born: {},
		editors: [free('min', m.flow_builder_min), free('max', m.flow_builder_max), free('step', m.flow_builder_step)]
	},
	money: { name: t('金额', 'Money'), born: { currency: 'CNY' }, editors: [{ by: 'text', property: 'currency', label: m.flow_builder_currency }] },
	date: plain(t('日期', 'Date')),
	dateTime: plain(t('日期时间', 'Date and time')),
	choice: {
		name: t('单选', 'Choice'),
		born: { choices: [choice(1), choice(2)] },
		editors: [{ by: 'choices', property: 'choices', label: m.flow_builder_choices }]
	},
	choices: {
		name: t('多选', 'Choices'),
		born: { choices: [choice(1), choice(2)], minCount: 0, maxCount: 100 },
		editors: [
			{ by: 'choices', property: 'choices', label: m.flow_builder_choices },
			count('minCount', m.flow_builder_least_chosen, [0, 100]),
			count('maxCount', m.flow_builder_most_chosen, [1, 100])
		]
	},
	cascade: {
		name: t('级联', 'Cascade'),
		born: { options: [choice(1), choice(2)], anyLevel: false },
		editors: [{ by: 'choices', property: 'options', label: m.flow_builder_options }, truth('anyLevel', m.flow_builder_any_level)]
	},
	region: {
		name: t('地区', 'Region'),
		born: { level: 'district' },
		editors: [
			{
				by: 'select',
				property: 'level',
				label: m.flow_builder_level,
				options: [
					{ value: 'province', label: m.flow_builder_level_province },
					{ value: 'city', label: m.flow_builder_level_city },
					{ value: 'district', label: m.flow_builder_level_district }
				]
			}
		]
	},
	location: plain(t('定位', 'Location')),
	person: plain(t('人员', 'Person')),
	customer: plain(t('客户', 'Customer')),
	equipment: { name: t('设备', 'Device'), born: { ofAnyCustomer: false }, editors: [truth('ofAnyCustomer', m.flow_builder_any_customer)] },
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
	attachments: { name: t('附件', 'Attachments'), born: { minCount: 0, maxCount: 9 }, editors: counts },
	photos: {
		name: t('照片', 'Photos'),
		born: { minCount: 0, maxCount: 9, watermark: false },
		editors: [...counts, truth('watermark', m.flow_builder_watermark)]
	},
	signature: plain(t('签名', 'Signature')),
	checklist: {
		name: t('检查清单', 'Checklist'),
		born: { items: [choice(1), choice(2)] },
		editors: [{ by: 'choices', property: 'items', label: m.flow_builder_items }]
	},
	rating: { name: t('评分', 'Rating'), born: { max: 5 }, editors: [count('max', m.flow_builder_max_stars, [3, 10])] },
	formula: {
		name: t('公式', 'Formula'),
		born: { formula: '0', result: 'number', decimals: 2, currency: 'CNY' },
		editors: [
			{ by: 'text', property: 'formula', label: m.flow_builder_formula },
			{
				by: 'select',
				property: 'result',
				label: m.flow_builder_formula_result,
				options: [
					{ value: 'number', label: m.flow_builder_result_number },
					{ value: 'money', label: m.flow_builder_result_money },
					{ value: 'text', label: m.flow_builder_result_text }
				]
			},
			count('decimals', m.flow_builder_decimals, [0, 6])
		]
	},
	divider: plain(t('分组标题', 'Heading')),
	hint: {
		name: t('提示', 'Hint'),
		born: { tone: 'info' },
		editors: [
			{
				by: 'select',
				property: 'tone',
				label: m.flow_builder_tone,
				options: [
					{ value: 'info', label: m.flow_builder_tone_info },
					{ value: 'warning', label: m.flow_builder_tone_warning }
				]
			}
		]
	}
};

/** A field of a kind under a key, ready to be filled in. The table above is what its kind wants. */
export const newField = (kind: FieldKind, key: string): Field =>
	({
		key,
		kind,
		label: { ...FIELD_KINDS[kind].name },
		required: false,
		access: 'write',
		customerVisible: false,
		...structuredClone(FIELD_KINDS[kind].born)
	}) as Field;

/** The field with another value of a property that its kind's row names. */
export function withProperty(field: Field, property: string, value: unknown): Field {
	const changed = { ...field, [property]: value };
	if (value === undefined) delete (changed as Record<string, unknown>)[property];
	return changed;
}

export const propertyOf = (field: Field, property: string): unknown => (field as Readonly<Record<string, unknown>>)[property];
