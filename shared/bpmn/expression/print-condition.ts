import type { Clause, Condition, Operand } from '#shared/domain/condition/condition.ts';

const OPERATORS = { eq: '==', ne: '!=', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

/** A condition as people and other engines read it. What they have no words for is written as a function of its operator's name. */
export function printCondition(condition: Condition): string {
	if ('operator' in condition) return printClause(condition);
	if ('all' in condition) return grouped(condition.all, ' && ');
	if ('any' in condition) return grouped(condition.any, ' || ');
	return `!(${condition.none.map(printCondition).join(' || ')})`;
}

const grouped = (members: readonly Condition[], between: string): string =>
	members.length === 1 ? members.map(printCondition).join('') : `(${members.map(printCondition).join(between)})`;

const printOperand = (operand: Operand): string => (typeof operand === 'object' ? operand.fact : JSON.stringify(operand));

function printClause(clause: Clause): string {
	const { fact } = clause;
	switch (clause.operator) {
		case 'eq':
		case 'ne':
		case 'gt':
		case 'gte':
		case 'lt':
		case 'lte':
			return `${fact} ${OPERATORS[clause.operator]} ${printOperand(clause.value)}`;
		case 'between':
			return `(${fact} >= ${printOperand(clause.value[0])} && ${fact} <= ${printOperand(clause.value[1])})`;
		case 'in':
			return `(${clause.value.map((value) => `${fact} == ${printOperand(value)}`).join(' || ')})`;
		case 'not_in':
			return `!(${clause.value.map((value) => `${fact} == ${printOperand(value)}`).join(' || ')})`;
		case 'contains':
			return `${fact}.contains(${printOperand(clause.value)})`;
		case 'not_contains':
			return `!${fact}.contains(${printOperand(clause.value)})`;
		case 'contains_all':
			return `(${clause.value.map((value) => `${fact}.contains(${printOperand(value)})`).join(' && ')})`;
		case 'starts_with':
			return `${fact}.startsWith(${printOperand(clause.value)})`;
		case 'is_empty':
			return `${fact} == null`;
		case 'not_empty':
			return `${fact} != null`;
		default:
			return `${clause.operator}(${fact}, ${JSON.stringify(clause.value)})`;
	}
}
